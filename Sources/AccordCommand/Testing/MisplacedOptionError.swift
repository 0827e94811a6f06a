import AccordJSON
import AccordReport
import ArgumentParser

/// An option of `swift test` that stands before `--`, where it is none.
struct MisplacedOptionError: Reportable, Equatable {
    let option: String
    /// What does the same here; nil for an option that is passed on behind `--`.
    let instead: String?

    /// - Parameter message: what the parser says of the arguments.
    /// - Returns: nil where it complains of something else.
    init?(_ message: String, in arguments: [String]) {
        guard arguments.first == TestCommand.configuration.commandName else { return nil }
        let names = arguments.prefix { $0 != "--" }.map { String($0.prefix { $0 != "=" }) }
        guard let option = names.first(where: { message.contains(Rules.unknownOption($0)) }) else {
            return nil
        }
        instead = SwiftBuild.instead[option]
        guard instead != nil || SwiftBuild.passes(option) else { return nil }
        self.option = option
    }

    var finding: Finding {
        Finding(
            .misplacedOption, subject: option,
            hints: [instead.map(Rules.useInstead) ?? Rules.putBehind(option)])
    }
}
