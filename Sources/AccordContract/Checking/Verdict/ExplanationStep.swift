package import AccordReport

/// One step on the way of an exchange through a contract.
package struct ExplanationStep: Sendable, Equatable {
    package enum Kind: String, Sendable {
        case server, template, operation, requestMediaType, requestSchema, status, mediaType, schema
    }

    package let kind: Kind
    /// A URL, a template, a key, the pointer of a schema.
    package let value: String
    package let place: Place
}
