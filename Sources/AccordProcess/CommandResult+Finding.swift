import AccordJSON
import AccordReport

extension CommandResult {
    /// A finding on this run, with what helps to understand it: how it ended, what was written, the command.
    func finding(
        _ rule: Rule, expected: String, actual: String? = nil, stream: CommandStream? = nil
    ) -> Finding {
        var facts: [String: JSON] = [:]
        facts["stream"] = stream.map { JSON($0.rawValue) }
        facts["wanted"] = JSON(expected)
        facts["found"] = actual.map { JSON($0) }
        return Finding(
            rule, subject: invocation.shownLine,
            expected: stream == nil ? nil : Rules.shown(expected),
            hints: (stream == nil ? [] : [Rules.ended(exit)]) + written + [Rules.command(commandLine)],
            facts: facts)
    }

    private var written: [String] {
        [Rules.written(.output, output), Rules.written(.errors, errors)]
    }
}
