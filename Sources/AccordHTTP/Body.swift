public import AccordJSON

/// The bytes of a request or response, exactly as they were sent.
public struct Body: Sendable, Equatable {
    public var bytes: [UInt8]

    public init(_ bytes: [UInt8] = []) { self.bytes = bytes }

    public init(_ text: String) { bytes = Array(text.utf8) }

    public var isEmpty: Bool { bytes.isEmpty }

    /// The body as text, or nil where it is not UTF-8.
    public var text: String? { String(validating: bytes, as: UTF8.self) }

    /// The body as a JSON document.
    ///
    /// - Throws: `JSONSyntaxError` with line, column and the line itself.
    public func json() throws(JSONSyntaxError) -> JSON { try JSON(parsing: bytes) }
}
