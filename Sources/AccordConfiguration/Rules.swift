import AccordJSON
import AccordReport

extension ConfigurationProblem {
    /// The problem with its sentences.
    var finding: Finding {
        switch self {
        case .at(let position, let mistake): mistake.finding(at: position)
        case .file(let file, let fault): fault.finding(of: file)
        case .wrongVariable(let value, let setting):
            Finding(
                .wrongVariable, subject: setting.variable, expected: setting.expectation,
                actual: Rules.quoted(value), hints: Rules.hints(value, setting))
        case .contradiction(let one, let other, let reason):
            Finding(
                .contradiction, subject: one,
                facts: ["other": JSON(other), "reason": JSON(Rules.words(reason))])
        case .keys(let conflict): conflict.finding
        case .unknownVariable(let name, let nearest):
            Finding(
                .unknownVariable, severity: .warning, subject: Rules.quoted(name),
                hints: [Nearest.didYouMean(nearest)])
        }
    }
}

extension ConfigurationProblem.Mistake {
    fileprivate func finding(at position: ConfigurationProblem.Position) -> Finding {
        let places = [position.place()]
        return switch self {
        case .unknownKey(let key):
            Finding(.unknownKey, subject: Rules.quoted(key.key), places: places, hints: Rules.hints(key))
        case .notAKey(let found): Finding(.notAKey, places: places, actual: found.description)
        case .duplicateKey(let key, let first):
            Finding(
                .duplicateKey, subject: Rules.quoted(key),
                places: places + (first.map { [$0.place(label: "first")] } ?? []))
        case .environmentOnly(let setting):
            Finding(
                .environmentOnly, subject: setting.key, places: places,
                facts: ["variable": JSON(setting.variable)])
        case .wrongValue(let found, let setting):
            Finding(
                .wrongValue, subject: setting.key, places: places, expected: setting.expectation,
                actual: found.description, hints: Rules.hints(found.text, setting))
        case .noKey(let setting): Finding(.noKey, subject: setting.key, places: places)
        case .notASection(let found, let section):
            Finding(
                .notASection, subject: section.isEmpty ? "the file" : "`\(section)`", places: places,
                actual: found.description)
        case .alias: Finding(.alias, places: places)
        case .syntax(let reason): Finding(.syntax, places: places, facts: ["reason": JSON(reason)])
        }
    }
}

extension ConfigurationProblem.Fault {
    fileprivate func finding(of file: String) -> Finding {
        switch self {
        case .missing: Finding(.missingFile, subject: file)
        case .misnamed: Finding(.misnamedFile, subject: file, places: [Place(file)])
        case .unreadable(let reason):
            Finding(.unreadable, subject: file, places: [Place(file)], facts: ["reason": JSON(reason)])
        case .notUTF8: Finding(.notUTF8, subject: file, places: [Place(file)])
        case .tooLarge(let limit):
            Finding(.tooLarge, subject: file, places: [Place(file)], facts: ["limit": JSON(limit)])
        case .further(let count): Finding(.further, subject: file, facts: ["count": JSON(count)])
        }
    }
}

extension ConfigurationProblem.Position {
    func place(label: String? = nil) -> Place {
        Place(file, line: line, column: column, label: label, text: text)
    }
}

extension Rule {
    static let unknownKey = Rule(
        "configuration/unknown-key", headline: "there is no setting {subject}",
        help: "A key that nothing reads is a mistake that would go unnoticed.")

    static let notAKey = Rule(
        "configuration/not-a-key", headline: "a setting's name cannot be {actual}",
        help: "Keys are plain names, such as `record`.")

    static let duplicateKey = Rule(
        "configuration/duplicate-key", headline: "{subject} is set twice", hint: "remove one of them",
        help: "Only one of the values could count.")

    static let environmentOnly = Rule(
        "configuration/environment-only", headline: "`{subject}` can only be set by the variable {variable}",
        hint: "remove it here, and set {variable} where the tests run",
        help: "Some settings belong to a run or a machine, or must be known before the file is read.")

    static let wrongValue = Rule(
        "configuration/wrong-value", headline: "`{subject}` cannot be {actual}",
        help: "Every setting has a type, or a list of values.")

    static let notASection = Rule(
        "configuration/not-a-section", headline: "{subject} must hold keys and values",
        help: "Sections are YAML mappings, such as `snapshots:` with `record: pending` below it.")

    static let alias = Rule(
        "configuration/alias", headline: "aliases are not supported in a configuration file",
        hint: "write the value itself",
        help: "Settings are plain values; an alias is how a small file becomes a large one.")

    static let syntax = Rule(
        "configuration/syntax", headline: "this is not YAML: {reason}",
        help: "The file cannot be read as YAML 1.1.")

    static let further = Rule(
        "configuration/further", headline: "{subject} has {count} more problems",
        help: "Only the first problems of a file are told.")

    static let missingFile = Rule(
        "configuration/missing-file", headline: "ACCORD_CONFIG names {subject}, which does not exist",
        help: "Without ACCORD_CONFIG the file is accord.yaml beside Package.swift, and may be missing.")

    static let misnamedFile = Rule(
        "configuration/misnamed-file", headline: "{subject} is not read: the configuration is accord.yaml",
        hint: "rename it, or name it in ACCORD_CONFIG",
        help: "A file that nothing reads is a mistake that would go unnoticed.")

    static let unreadable = Rule(
        "configuration/unreadable", headline: "{subject} cannot be read: {reason}",
        help: "The file exists, and its settings are wanted.")

    static let notUTF8 = Rule(
        "configuration/not-utf8", headline: "{subject} is not UTF-8", hint: "save it as UTF-8",
        help: "YAML may have other encodings; a configuration file has this one.")

    static let tooLarge = Rule(
        "configuration/too-large", headline: "{subject} is larger than {limit} bytes",
        help: "No configuration is that long; it is probably another file.")

    static let wrongVariable = Rule(
        "configuration/wrong-variable", headline: "the environment variable {subject} cannot be {actual}",
        help: "Variables are checked like the settings of the file.")

    static let contradiction = Rule(
        "configuration/contradiction", headline: "{subject} and {other} contradict each other: {reason}",
        hint: "unset one of them", help: "Of two settings that exclude each other neither is obeyed silently."
    )

    static let unknownVariable = Rule(
        "configuration/unknown-variable", headline: "nothing reads the environment variable {subject}",
        help: "It looks like a setting that is written differently.")
}
