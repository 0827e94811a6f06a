import ArgumentParser

/// A command that writes where its test can take it, as `print` cannot be taken.
struct Greet: ParsableCommand {
    @TaskLocal static var write: @Sendable (String) -> Void = { _ in }

    static let configuration = CommandConfiguration(
        abstract: "Greets somebody.", version: "1.2.3", subcommands: [Later.self])

    @Option var name = "you"
    @Option var code: Int32 = 0

    func validate() throws {
        if name.isEmpty { throw ValidationError("--name is empty") }
    }

    func run() throws {
        Self.write("hello, \(name)\n")
        if name == "trouble" { throw Trouble() }
        if code != 0 { throw ExitCode(code) }
    }

    struct Trouble: Error, CustomStringConvertible {
        var description: String { "there is trouble" }
    }

    /// An asynchronous command below a root that is not: its executable would not run it either.
    struct Later: AsyncParsableCommand {
        func run() async throws { Greet.write("never\n") }
    }
}

/// A root that is asynchronous.
struct Wait: AsyncParsableCommand {
    static let configuration = CommandConfiguration(subcommands: [Again.self])

    func run() async throws {
        await Task.yield()
        Greet.write("waited\n")
    }

    struct Again: AsyncParsableCommand {
        func run() async throws {
            await Task.yield()
            Greet.write("waited again\n")
        }
    }
}
