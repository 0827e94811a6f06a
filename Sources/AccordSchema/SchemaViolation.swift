package import AccordJSON

/// Why an instance is not valid, at one place of it.
package struct SchemaViolation: Sendable, Equatable {
    /// What was asked for and not met.
    package enum Kind: Sendable, Equatable {
        case type(expected: [String])
        case enumeration([JSON])
        case constant(JSON)
        case multiple(of: String)
        case minimum(String, isExclusive: Bool)
        case maximum(String, isExclusive: Bool)
        case minimumLength(Int, found: Int)
        case maximumLength(Int, found: Int)
        case pattern(String)
        /// The pattern was given up: the value is neither accepted nor refused.
        case patternGaveUp(String, steps: Int)
        case format(String)
        case minimumItems(Int, found: Int)
        case maximumItems(Int, found: Int)
        case duplicateItems(first: Int, second: Int)
        case contains(minimum: Int, maximum: Int?, found: Int)
        case minimumMembers(Int, found: Int)
        case maximumMembers(Int, found: Int)
        case required(String)
        /// A member that another one asks for.
        case dependentRequired(String, by: String)
        /// A member that the schema does not know.
        case additional(String)
        /// An item behind the last one that the schema knows.
        case additionalItem(Int)
        case propertyName(String)
        case noneOf(branches: Int)
        /// The branches that accept, where exactly one should.
        case severalOf([SchemaBranch])
        case not
        /// Nothing is allowed here.
        case forbidden
        case contentEncoding(String)
        case contentMediaType(String)
        /// Something below is wrong, too deep to be looked at one by one.
        case tooDeep
    }

    /// The keyword that is not met; empty for the schema `false`.
    package var keyword: String
    /// The place in the instance.
    package var instance: JSONPointer
    /// The same as a node of the instance's document: of two members with one key, the one that is meant.
    package var node: Int
    /// The way to the keyword from the schema that was asked, through references.
    package var keywordLocation: JSONPointer
    /// The resource in which the keyword stands.
    package var schemaURI: String
    /// The keyword's place in the resource.
    package var schemaPointer: JSONPointer
    package var kind: Kind
    /// What the keyword asks for, in JSON or a word.
    package var expected: String
    /// An excerpt of the value, at most 60 characters.
    package var actual: String
    /// The branch of `oneOf` or `anyOf` that the instance is closest to, by its name.
    package var branch: String?
    /// What keeps the closest branch from accepting.
    package var causes: [SchemaViolation] = []
}

/// One of the schemas of `oneOf` or `anyOf`.
package struct SchemaBranch: Sendable, Equatable {
    /// Counted from 0.
    package var index: Int
    /// The last part of its reference, else its title.
    package var name: String?

    package init(_ index: Int, _ name: String? = nil) { (self.index, self.name) = (index, name) }
}

extension SchemaViolation {
    /// Whether the key is wrong and not the value: a member that must not be there, or not by this name.
    package var isOfKey: Bool {
        switch kind {
        case .additional, .propertyName: true
        default: false
        }
    }

    /// What a sentence has to name as the place: for a member or an item that must not be there, what it is in.
    package var subject: JSONPointer {
        switch kind {
        case .additional, .propertyName, .additionalItem: JSONPointer(tokens: instance.tokens.dropLast())
        default: instance
        }
    }

    /// Whether it says only that a pattern was given up.
    package var isUndecided: Bool {
        if case .patternGaveUp = kind { true } else { false }
    }
}
