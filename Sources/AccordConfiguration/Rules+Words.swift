import AccordReport

/// The sentences of this module that are no rule of their own.
enum Rules {
    static func others(_ count: Int) -> String {
        count == 1
            ? "1 more problem: swift run accord config" : "\(count) more problems: swift run accord config"
    }

    static func words(_ reason: ConfigurationProblem.Contradiction) -> String {
        switch reason {
        case .createAndReuse: "databases are either built anew or reused"
        case .skippedAndOnly(let tags): "both name \(tags.joined(separator: ", "))"
        }
    }

    /// A text that somebody wrote, as it is shown in a message.
    static func quoted(_ text: String) -> String { "`\(Excerpt.line(Visible.text(text), width: 80))`" }

    static func hints(_ key: KeySuggestion) -> [String] {
        guard let nearest = key.nearest else {
            return key.known.isEmpty ? [] : ["known here: \(key.known.joined(separator: ", "))"]
        }
        guard nearest != key.key else { return [nested(nearest)] }
        return [Nearest.didYouMean(nearest)]
    }

    private static func nested(_ key: String) -> String {
        let parts = key.split(separator: ".", maxSplits: 1)
        return
            "write it in its section: `\(parts[0]):`, and below it, indented, `\(parts.dropFirst().joined()): …`"
    }

    /// The value of a list that was probably meant.
    static func hints(_ text: String, _ setting: Setting) -> [String] {
        switch setting.kind {
        case .choice(let names): nearest(to: text, among: names)
        case .keys: keyHints(text.split(separator: " ").map(String.init))
        case .path, .name, .seconds, .flag, .names: []
        }
    }

    private static func keyHints(_ names: [String]) -> [String] {
        if names.contains(where: KeyName.isReserved) { return [reservedKeys] }
        return names.first { KeyName($0) == nil }.map { nearest(to: $0, among: KeyName.special) } ?? []
    }

    private static func nearest(to text: String, among names: [String]) -> [String] {
        Nearest.name(to: text, among: names).map { [Nearest.didYouMean($0)] } ?? []
    }
}

extension Setting {
    /// What a value must be.
    var expectation: String {
        switch kind {
        case .path: "a path"
        case .name: "a name without slashes and blanks that does not start with a dot"
        case .seconds: "a number of seconds from 0.001 to 86400"
        case .flag: "true or false"
        case .names: "names, separated by commas"
        case .keys: Rules.keyExpectation
        case .choice(let names): "one of \(names.joined(separator: ", "))"
        }
    }
}

extension ConfigurationProblem.Found: CustomStringConvertible {
    var description: String {
        switch self {
        case .nothing: "empty"
        case .list: "a list"
        case .mapping: "a mapping"
        case .text(let text): "the text \(Rules.quoted(text))"
        case .number(let text): "the number \(Rules.quoted(text))"
        case .boolean(let text): "the boolean \(Rules.quoted(text))"
        }
    }

    /// The text itself, for suggestions.
    var text: String {
        switch self {
        case .text(let text), .number(let text), .boolean(let text): text
        case .nothing, .list, .mapping: ""
        }
    }
}

extension Origin: CustomStringConvertible {
    package var description: String {
        switch self {
        case .call: "the call"
        case .scope: "the nearest trait"
        case .environment(let name): name
        case .file(let file, let line, _): "\(file):\(line)"
        case .standard: "default"
        case .clampedByCI(let mode, let origin): "CI is set (\(mode) from \(origin))"
        }
    }
}

extension UnclosedYAML {
    /// What is wrong at the place where it opens.
    package var sentence: String {
        switch self {
        case .quote: "the quote that opens here is not closed on its line"
        case .bracket(let bracket): "the `\(bracket)` that opens here is not closed"
        }
    }
}
