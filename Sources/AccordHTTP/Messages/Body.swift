public import AccordJSON

/// The bytes of a request or response, exactly as they were sent.
public struct Body: Sendable, Equatable {
    /// Read or replaced as a whole; never decoded or re-encoded on the way.
    public var bytes: [UInt8]

    /// A body of bytes; none by default.
    public init(_ bytes: [UInt8] = []) { self.bytes = bytes }

    /// A body of text, as UTF-8.
    public init(_ text: String) { bytes = Array(text.utf8) }

    /// Whether there is nothing in it.
    public var isEmpty: Bool { bytes.isEmpty }

    /// The body as text, or nil where it is not UTF-8.
    public var text: String? { String(validating: bytes, as: UTF8.self) }

    /// The body as a JSON document.
    ///
    /// - Throws: `JSONSyntaxError` with line, column and the line itself.
    public func json() throws(JSONSyntaxError) -> JSON { try JSON(parsing: bytes) }
}

extension Body: ExpressibleByStringLiteral {
    /// Text in place: `body: "title,copies\n"`.
    public init(stringLiteral text: String) { self.init(text) }
}
