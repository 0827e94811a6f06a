import ArgumentParser

/// What stands behind `--`, for `swift build` and the tests' processes.
///
/// ArgumentParser has no second array of positional arguments beside the filters, so what stands behind
/// the terminator is handed to it as values of an option.
struct PassedOptions: ParsableArguments {
    private static let name = "passed-on"

    @Option(
        name: .customLong(name), parsing: .unconditionalSingleValue,
        help: ArgumentHelp("What stands behind --.", visibility: .hidden))
    var options: [String] = []

    /// The arguments of the program as ArgumentParser is to read them.
    static func folded(_ arguments: [String]) -> [String] {
        guard arguments.first == TestCommand.configuration.commandName,
            let end = arguments.firstIndex(of: "--")
        else { return arguments }
        return arguments[..<end] + arguments[(end + 1)...].flatMap { ["--\(name)", $0] }
    }
}
