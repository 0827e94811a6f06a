public import AccordReport

/// The configuration is wrong: every problem of the file and of the environment at once.
public struct ConfigurationError: Error, Sendable, Equatable {
    let problems: [ConfigurationProblem]

    /// One finding a problem.
    public var findings: [Finding] { problems.map(\.finding) }
}

extension ConfigurationError: Reportable {
    /// The first of the problems.
    public var finding: Finding { findings.first ?? Finding(.unreadable) }

    public var description: String { TextRenderer().render(findings) }
}

/// One thing that is wrong with the configuration.
enum ConfigurationProblem: Sendable, Equatable {
    struct Position: Sendable, Equatable {
        var file: String
        var line: Int
        var column: Int
        var text: String
    }

    case unknownKey(Position, key: String, nearest: String?)
    case duplicateKey(Position, key: String)
    case wrongValue(Position, found: String, setting: Setting)
    case notASection(Position, what: String)
    case alias(Position)
    case syntax(Position, reason: String)
    case missingFile(String)
    case unreadable(String, reason: String)
    case notUTF8(String)
    case tooLarge(String, limit: Int)
    case wrongVariable(name: String, value: String, setting: Setting)
    case unknownVariable(name: String, nearest: String)

    var isWarning: Bool { if case .unknownVariable = self { true } else { false } }
}
