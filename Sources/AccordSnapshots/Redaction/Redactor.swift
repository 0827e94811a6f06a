/// Replaces what differs from run to run, or must not be stored, before a snapshot is compared.
///
/// Conform a type of your own for what the shipped redactions do not know, and pass it as
/// `.custom(MyRedactor())`. Messages name it by its type, or by its own `description`.
public protocol Redactor: Sendable {
    /// Replaces values in the content by placeholders.
    ///
    /// - Parameter placeholders: gives out placeholders; equal values get equal numbers.
    /// - Returns: how many values it found, also where one was of another type than its placeholder: a
    ///   redaction that found none is reported.
    /// - Throws: `RedactionError` where the redaction itself makes no sense.
    func redact(_ content: inout SnapshotContent, _ placeholders: inout Placeholders) throws -> Int
}

/// A redactor that reads texts as documents of their syntax, and writes them again.
package protocol DocumentRedactor: Redactor {}

/// A redaction cannot work, whatever the content.
public enum RedactionError: Error, Sendable, Equatable {
    /// Neither a JSON Pointer nor a JSONPath.
    case invalidPlace(String, reason: String)
    /// No regular expression as of ECMA-262.
    case invalidPattern(String, reason: String)
    /// A regular expression whose matches in this text take too much work to find.
    case undecided(String)
    case invalidName(String)
}
