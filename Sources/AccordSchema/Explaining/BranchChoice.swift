import AccordJSON
import AccordURI

/// A branch of `oneOf` or `anyOf` and what keeps it from accepting.
struct BranchOutcome {
    let index: Int
    let schema: JSON
    let violations: [SchemaViolation]
    var marks = Marks()
    var isUndecided: Bool { violations.areUndecided }

    init(index: Int, schema: JSON, violations: [SchemaViolation]) {
        self.index = index
        self.schema = schema
        self.violations = violations
    }

    /// The last part of its reference, else its title.
    var name: String? {
        guard let reference = schema["$ref"]?.string else { return schema["title"]?.string }
        return reference.split(whereSeparator: { $0 == "/" || $0 == "#" }).last.map {
            PercentDecoding.text(String($0))
        }
    }
}

/// Which branch of `oneOf` or `anyOf` the author of an instance meant, when none accepts it.
struct BranchChoice {
    let branches: [BranchOutcome]
    /// How deep the instance lies.
    let depth: Int
    let value: JSON
    let discriminator: JSON?

    /// The one that the discriminator names; else, of those whose tags fit, the one with the fewest and the
    /// deepest violations.
    var closest: BranchOutcome? {
        if let named = namedByDiscriminator { return named }
        return branches.min { rank($0).lexicographicallyPrecedes(rank($1)) }
    }

    private var namedByDiscriminator: BranchOutcome? {
        guard let property = discriminator?["propertyName"]?.string, let tag = value[property]?.string else {
            return nil
        }
        let target = discriminator?["mapping"]?[tag]?.string ?? tag
        let name = target.split(whereSeparator: { $0 == "/" || $0 == "#" }).last.map(String.init)
        return branches.first { $0.schema["$ref"]?.string == target || $0.name == name }
    }

    private func rank(_ branch: BranchOutcome) -> [Int] {
        let direct = branch.violations
        let hasWrongType = direct.contains { $0.keyword == "type" && $0.instance.tokens.count == depth }
        let hasWrongTag = direct.contains { isTag($0) && $0.instance.tokens.count == depth + 1 }
        let deepest = direct.map(\.subject.tokens.count).max() ?? 0
        return [hasWrongType ? 1 : 0, hasWrongTag ? 1 : 0, direct.count, -deepest, branch.index]
    }

    private func isTag(_ violation: SchemaViolation) -> Bool {
        switch violation.kind {
        case .constant, .enumeration: true
        default: false
        }
    }
}

extension [SchemaViolation] {
    /// Whether nothing refuses for sure, and a pattern was given up.
    var areUndecided: Bool { !isEmpty && allSatisfy(\.isUndecided) }
}
