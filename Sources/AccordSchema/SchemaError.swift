package import AccordJSON
package import AccordRegex

/// Why there is no schema where one was asked for.
package enum SchemaError: Error, Sendable, Equatable {
    /// No document is registered under the URI, and the registry could not fetch one.
    case noDocument(uri: String)
    /// The document has nothing at the pointer.
    case noPlace(uri: String, pointer: String)
    /// No schema of the resource has the anchor.
    case noAnchor(uri: String, anchor: String)
}

/// A defect of a schema; what it does not touch is still evaluated.
package struct SchemaProblem: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        /// A reference to what is not there.
        case danglingReference(String, SchemaError)
        /// References that lead back to where they began without a step into the instance.
        case endlessReference(String)
        /// More schemas look at one instance than are followed.
        case tooDeep(limit: Int)
        /// What stands there is neither an object nor a boolean.
        case notASchema
        /// A pattern that does not compile.
        case invalidPattern(String, RegularExpressionError)
        /// A keyword whose value is of the wrong type or out of range.
        case invalidKeyword(String)
        /// A required vocabulary that is not known.
        case unknownVocabulary(String)
        /// A `$schema` whose metaschema is not there.
        case unknownDialect(String)
    }

    package let kind: Kind
    /// The resource.
    package let uri: String
    /// The place in the resource.
    package let pointer: JSONPointer
}
