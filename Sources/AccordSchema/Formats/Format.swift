/// The check behind a `format` name: JSON Schema's formats and those of the OpenAPI format registry.
///
/// ```swift
/// guard let format = Format.named("date-time") else { return }  // unknown: no assertion
/// format.accepts(utf8OfTheString)
/// ```
package struct Format: Sendable, Equatable {
    package enum Subject: Sendable {
        /// Checks strings; values of every other type conform.
        case string
        /// Checks numbers, by their JSON text; values of every other type conform.
        case number
    }

    package let name: String
    let kind: FormatKind

    package var appliesTo: Subject { kind.isNumeric ? .number : .string }

    /// The format of that name, or nil for an unknown one, which asserts nothing.
    package static func named(_ name: String) -> Format? {
        FormatKind(rawValue: name).map { Format(name: name, kind: $0) }
    }

    /// Whether a string's UTF-8, or a number's JSON text, has the format.
    package func accepts(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let base = text.baseAddress, text.count > 0 else { return kind.acceptsEmptyText }
        return kind.accepts(FormatText(base, text.count))
    }
}
