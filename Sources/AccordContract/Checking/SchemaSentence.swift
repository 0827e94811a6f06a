import AccordJSON
import AccordSchema

/// What a violation of a schema says in a headline, and what to do about it.
struct SchemaSentence {
    let problem: String
    var expected: String?
    var actual: String?
    var hints: [String]

    /// - Parameter value: what stands at the violation's place.
    init(_ violation: SchemaViolation, _ value: JSON?, _ version: OpenAPIVersion) {
        problem = Self.problem(violation)
        hints = Self.hint(violation, value, version).map { [$0] } ?? []
        guard Self.comparesValues(violation) else { return }
        expected = violation.expected
        actual = violation.actual
    }

    private static func problem(_ violation: SchemaViolation) -> String {
        switch violation.kind {
        case .required(let name): "`\(name)` is missing"
        case .dependentRequired(let name, let key): "`\(name)` is missing, which `\(key)` demands"
        case .additional(let name): "`\(name)` is not allowed"
        case .additionalItem(let index): "item \(index) is not allowed"
        case .propertyName(let name): "`\(name)` is no allowed name"
        case .duplicateItems(let first, let second): "items \(first) and \(second) are equal"
        case .severalOf(let branches):
            "matches \(branches.count) of the alternatives (\(names(branches))), of which exactly one must match"
        case .noneOf(let count): alternatives(violation, count)
        case .forbidden: "nothing is allowed here"
        case .format(let name): "expected the format \(name), got \(violation.actual)"
        case .pattern(let pattern):
            "expected a match of \(ValueExcerpt.text(pattern)), got \(violation.actual)"
        case .patternGaveUp(let pattern, let steps):
            "the pattern \(ValueExcerpt.text(pattern)) was given up after \(steps / 1_000_000) million steps: "
                + "\(violation.actual) is neither accepted nor refused"
        case .enumeration(let allowed) where allowed.count > 1:
            "expected one of \(violation.expected), got \(violation.actual)"
        default: "expected \(singular(violation.expected)), got \(violation.actual)"
        }
    }

    /// `at least 1 items` is one item.
    private static func singular(_ expected: String) -> String {
        let isOne = expected.hasPrefix("at least 1 ") || expected.hasPrefix("at most 1 ")
        return isOne && expected.hasSuffix("s") ? String(expected.dropLast()) : expected
    }

    /// `Cat` and number 3; of many the first.
    private static func names(_ branches: [SchemaBranch]) -> String {
        let names = branches.map { branch in
            let isUnique = branches.count { $0.name == branch.name } == 1
            return branch.name.flatMap { isUnique ? "`\($0)`" : nil } ?? "number \(branch.index + 1)"
        }
        guard names.count > 5 else {
            return names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
        }
        return names.prefix(4).joined(separator: ", ") + " and \(names.count - 4) more"
    }

    /// The branch that was meant, and what keeps the value from being of it.
    private static func alternatives(_ violation: SchemaViolation, _ count: Int) -> String {
        guard let cause = violation.causes.first else { return "matches none of \(count) alternatives" }
        let steps = cause.subject.tokens.dropFirst(violation.instance.tokens.count)
        let place = steps.isEmpty ? "" : "\(JSONPointer(tokens: Array(steps))): "
        let rest = violation.causes.count > 1 ? " (and \(violation.causes.count - 1) more)" : ""
        let name = violation.branch.map { "looks like `\($0)`" } ?? "matches none of \(count) alternatives"
        return "\(name): \(place)\(problem(cause))\(rest)"
    }

    /// Whether expected and actual say more than the headline does.
    private static func comparesValues(_ violation: SchemaViolation) -> Bool {
        switch violation.kind {
        case .required, .dependentRequired, .additional, .additionalItem, .propertyName, .duplicateItems,
            .severalOf, .noneOf, .forbidden, .patternGaveUp:
            false
        default: true
        }
    }

    // MARK: - Hints

    private static func hint(
        _ violation: SchemaViolation, _ value: JSON?, _ version: OpenAPIVersion
    ) -> String? {
        switch violation.kind {
        case .type(let expected): typeHint(expected, value, version)
        case .enumeration(let allowed): enumerationHint(allowed, value)
        case .additional where ["additionalProperties", "unevaluatedProperties"].contains(violation.keyword):
            "declare it, or allow it by \(violation.keyword)"
        case .patternGaveUp: "simplify the pattern: back-references and nested repetitions multiply the steps"
        case .format("date-time"): "RFC 3339 writes it so: 2026-01-31T12:00:00Z"
        case .format("date"): "RFC 3339 writes it so: 2026-01-31"
        case .noneOf:
            violation.causes.first.flatMap {
                $0.instance == violation.instance ? hint($0, value, version) : nil
            }
        default: nil
        }
    }

    private static func typeHint(
        _ expected: [String], _ value: JSON?, _ version: OpenAPIVersion
    ) -> String? {
        guard let value else { return nil }
        if value.isNull {
            return version == .v30
                ? "allow null by `nullable: true` beside `type`"
                : "allow null by a list: type: [\(expected.first ?? "string"), \"null\"]"
        }
        guard let text = value.string else { return nil }
        let isNumber = expected.contains("number") || expected.contains("integer")
        let isMeant =
            isNumber && JSON(numberText: text) != nil
            || expected.contains("boolean") && (text == "true" || text == "false")
        return isMeant ? "send it without quotes: \(ValueExcerpt.text(text))" : nil
    }

    private static func enumerationHint(_ allowed: [JSON], _ value: JSON?) -> String? {
        if value?.isNull == true { return "`nullable` does not widen `enum`: add null to the list" }
        guard let text = value?.string?.lowercased() else { return nil }
        let near = allowed.first { $0.string?.lowercased() == text }
        return near.map { "did you mean \($0.text(.compact))?" }
    }
}

extension SchemaViolation {
    /// What a branch that was meant is violated by; else the violation itself.
    var decisive: SchemaViolation {
        guard branch != nil, let cause = causes.first else { return self }
        return cause.decisive
    }

    /// The members that are missing or too many, and what is to blame in the branch that is closest.
    var blamed: [JSONPointer] {
        let own: [JSONPointer] =
            switch kind {
            case .required(let name), .dependentRequired(let name, _):
                [instance.appending(name)]
            default: []
            }
        return own + causes.flatMap { [$0.instance] + $0.blamed }
    }
}
