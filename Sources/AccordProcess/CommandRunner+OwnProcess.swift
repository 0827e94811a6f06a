#if Process
extension CommandRunner where Place == OwnProcess {
    /// Runs an executable of the package under test, which was built together with the tests.
    ///
    /// - Parameter product: its name in `Package.swift`, such as `bookshop`.
    public init(product: String) { place = OwnProcess(executable: .product(product)) }

    /// Runs any executable.
    ///
    /// - Parameter executable: a path, where it has a slash; else a name that is looked for in `PATH`.
    public init(executable: String) { place = OwnProcess(executable: .executable(executable)) }

    /// The same runner with other variables; without a word, those of the test process.
    public func environment(_ environment: CommandEnvironment) -> Self {
        with { $0.environment = environment }
    }

    /// The same runner in another folder; without a word, that of the test process.
    public func workingFolder(_ path: String) -> Self { with { $0.workingFolder = path } }

    /// The same runner with another limit in time; 60 seconds without a word.
    ///
    /// What is not over by then is killed, together with everything that it has started.
    public func timeLimit(_ limit: Duration) -> Self { with { $0.timeLimit = limit } }

    /// The same runner keeping more or less of each output; 1 MiB (1,048,576 bytes) without a word.
    ///
    /// What goes beyond is read, counted and dropped.
    public func outputLimit(_ bytes: Int) -> Self { with { $0.outputLimit = max(0, bytes) } }

    /// Runs the executable to its end, and ends whatever it has left behind.
    ///
    /// It runs in a session of its own, without a terminal. Standard input is `input`, then its end; a
    /// command that does not read it all is not disturbed by that.
    ///
    /// - Throws: `CommandError` where it cannot be found or started, or does not end in time.
    public func run(_ arguments: String..., input: String = "") async throws -> CommandResult {
        try await run(arguments, input: Array(input.utf8))
    }

    /// Like `run(_:input:)`, with the arguments as an array and the input as bytes.
    public func run(_ arguments: [String], input: [UInt8] = []) async throws -> CommandResult {
        try await ProcessRun(place, arguments, input).result()
    }

    private func with(_ change: (inout OwnProcess) -> Void) -> Self {
        var copy = self
        change(&copy.place)
        return copy
    }
}
#endif
