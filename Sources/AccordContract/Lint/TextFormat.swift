import AccordSchema

/// What a text must be where the specification demands more than a string.
enum TextFormat: String, Sendable {
    /// A URL or URI; it may be relative (OpenAPI 3.1.1, 4.5 and 4.6).
    case reference = "uri-reference"
    /// A URI with a scheme.
    case absolute = "uri"
    case email

    func accepts(_ text: String) -> Bool {
        guard let format = Format.named(rawValue) else { return true }
        return Array(text.utf8).withUnsafeBufferPointer(format.accepts)
    }
}
