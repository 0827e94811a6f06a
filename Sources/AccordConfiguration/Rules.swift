import AccordJSON
import AccordReport

extension ConfigurationProblem {
    var finding: Finding {
        switch self {
        case .unknownKey(let position, let key, let nearest):
            Finding(
                .unknownKey, subject: key, places: [position.place],
                hints: nearest.map { ["did you mean `\($0)`?"] } ?? [])
        case .duplicateKey(let position, let key): Finding(.duplicateKey, subject: key, places: [position.place])
        case .wrongValue(let position, let found, let setting):
            Finding(
                .wrongValue, subject: setting.key, places: [position.place], expected: setting.expectation,
                actual: found)
        case .notASection(let position, let what): Finding(.notASection, subject: what, places: [position.place])
        case .alias(let position): Finding(.alias, places: [position.place])
        case .syntax(let position, let reason):
            Finding(.syntax, places: [position.place], facts: ["reason": JSON(reason)])
        case .missingFile(let file): Finding(.missingFile, subject: file)
        case .unreadable(let file, let reason):
            Finding(.unreadable, subject: file, places: [Place(file)], facts: ["reason": JSON(reason)])
        case .notUTF8(let file): Finding(.unreadable, subject: file, facts: ["reason": "it is not UTF-8"])
        case .tooLarge(let file, let limit):
            Finding(.unreadable, subject: file, facts: ["reason": "it is longer than \(limit) bytes"])
        case .wrongVariable(let name, let value, let setting):
            Finding(.wrongVariable, subject: name, expected: setting.expectation, actual: "`\(value)`")
        case .unknownVariable(let name, let nearest):
            Finding(.unknownVariable, severity: .warning, subject: name, hints: ["did you mean \(nearest)?"])
        }
    }
}

extension ConfigurationProblem.Position {
    fileprivate var place: Place { Place(file, line: line, column: column, text: text) }
}

extension Rule {
    static let unknownKey = Rule(
        "configuration/unknown-key", headline: "there is no setting `{subject}`",
        hint: "see all settings: swift run accord config",
        help: "A key that nothing reads is a mistake that would go unnoticed.")

    static let duplicateKey = Rule(
        "configuration/duplicate-key", headline: "`{subject}` is set twice",
        help: "Only one of the values could count.")

    static let wrongValue = Rule(
        "configuration/wrong-value", headline: "`{subject}` cannot be {actual}",
        help: "Every setting has a type, or a list of values.")

    static let notASection = Rule(
        "configuration/not-a-section", headline: "{subject} must hold keys and values",
        help: "Sections are YAML mappings, such as `snapshots:` with `record: pending` below it.")

    static let alias = Rule(
        "configuration/alias", headline: "aliases are not supported in a configuration file",
        help: "Settings are plain values; an alias is how a small file becomes a large one.")

    static let syntax = Rule(
        "configuration/syntax", headline: "this is not YAML: {reason}",
        help: "The file cannot be read as YAML 1.1.")

    static let missingFile = Rule(
        "configuration/missing-file", headline: "ACCORD_CONFIG names {subject}, which does not exist",
        help: "Without ACCORD_CONFIG the file is accord.yaml beside Package.swift, and may be missing.")

    static let unreadable = Rule(
        "configuration/unreadable", headline: "{subject} cannot be read: {reason}",
        help: "The file exists, and its settings are wanted.")

    static let wrongVariable = Rule(
        "configuration/wrong-variable", headline: "the environment variable {subject} cannot be {actual}",
        help: "Variables are checked like the settings of the file.")

    static let unknownVariable = Rule(
        "configuration/unknown-variable", headline: "nothing reads the environment variable {subject}",
        help: "It looks like a setting that is written differently.")
}
