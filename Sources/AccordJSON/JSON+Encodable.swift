import Foundation

extension JSON {
    /// The document that a value encodes to: keys sorted, dates as of ISO 8601.
    ///
    /// - Throws: what the value's own `encode(to:)` throws.
    public init(encoding value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        self = try JSON(parsing: Array(encoder.encode(value)))
    }
}
