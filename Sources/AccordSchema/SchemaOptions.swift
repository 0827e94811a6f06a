/// How a schema is read and what it asserts.
package struct SchemaOptions: Sendable, Hashable {
    /// What `format` does.
    package enum FormatPolicy: String, Sendable {
        case annotate, assert
    }

    /// Which way a message goes: a `readOnly` property is not required in a request, nor a `writeOnly` one in
    /// a response (OpenAPI 3.0).
    package enum Direction: String, Sendable {
        case request, response
    }

    /// The dialect of documents that do not name theirs.
    package var dialect: Dialect
    package var formats: FormatPolicy
    package var direction: Direction?
    /// Whether `contentEncoding`, `contentMediaType` and `contentSchema` are checked.
    package var assertsContent: Bool

    package init(
        dialect: Dialect = .draft2020, formats: FormatPolicy = .annotate, direction: Direction? = nil,
        assertsContent: Bool = false
    ) {
        self.dialect = dialect
        self.formats = formats
        self.direction = direction
        self.assertsContent = assertsContent
    }
}
