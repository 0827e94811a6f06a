import AccordJSON
import AccordReport

/// The words that sentences of the linter are made of.
enum LintWords {
    static func quoted(_ text: String) -> String { "`\(text)`" }

    /// `a`, `b` or `c`.
    static func alternatives(_ words: [String]) -> String {
        let quoted = words.map(quoted)
        guard quoted.count > 1, let last = quoted.last else { return quoted.first ?? "nothing" }
        return quoted.dropLast().joined(separator: ", ") + " or " + last
    }

    static func suggestion(_ name: String, among names: [String]) -> String? {
        Nearest.name(to: name, among: names).map(Nearest.didYouMean)
    }

    static func statusHint(_ key: String) -> String? {
        let upper = key.uppercased()
        return Syntax.isStatusKey(upper) ? "write `\(upper)`" : nil
    }

    static func versionHint(
        _ name: String, _ versions: ClosedRange<OpenAPIVersion>, _ version: OpenAPIVersion
    ) -> String {
        version < versions.lowerBound
            ? "`\(name)` is known since OpenAPI \(versions.lowerBound.rawValue); this document is of \(version.rawValue)"
            : "`\(name)` is no longer known since OpenAPI \(version.rawValue)"
    }

    static func keywordHint(_ keyword: String, _ version: OpenAPIVersion) -> String? {
        switch (keyword, version) {
        case ("nullable", .v31), ("nullable", .v32): "write `type: [string, \"null\"]` with the type's name"
        case ("const", .v30): "write `enum` with the one value"
        case ("examples", .v30): "write `example`"
        case ("$defs", .v30), ("definitions", .v30): "put the schemas below `components`"
        default: nil
        }
    }

    static func excerpt(_ value: JSON) -> String { Excerpt.line(value.text(.compact), width: 60) }
}

extension ObjectKind {
    /// `a Media Type Object`
    var words: String {
        let isVowel = "AEIOU".contains { rawValue.first == $0 } && self != .example || self == .example
        return "\(isVowel || self == .xml ? "an" : "a") \(rawValue) Object"
    }
}

extension JSON.Kind {
    /// `an array`
    var words: String {
        switch self {
        case .null: "null"
        case .boolean: "a boolean"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

extension Shape {
    /// What must stand there.
    var words: String {
        switch self {
        case .any: "a value"
        case .string, .word, .text: "a string"
        case .boolean: "a boolean"
        case .number: "a number"
        case .count: "a whole number from 0 on"
        case .list, .filledList, .unique: "an array"
        case .map, .componentMap, .content: "an object"
        case .object(let kind): kind.words
        case .schema: ObjectKind.schema.words
        case .either(let shapes): shapes.map(\.words).joined(separator: " or ")
        }
    }
}

extension TextFormat {
    /// What must stand there, as the version calls it.
    func words(_ version: OpenAPIVersion) -> String {
        switch self {
        case .reference: version == .v30 ? "a URL" : "a URI"
        case .absolute: "a URI with a scheme"
        case .email: "an e-mail address"
        }
    }
}
