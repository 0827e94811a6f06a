/// Replaces what differs from run to run, or must not be stored, before a snapshot is compared.
///
/// Conform a type of your own for what the shipped redactions do not know, and pass it as
/// `.custom(MyRedactor())`.
public protocol Redactor: Sendable {
    /// Replaces values in the content by placeholders.
    ///
    /// - Parameter placeholders: gives out placeholders; equal values get equal numbers.
    /// - Returns: how many values were replaced.
    /// - Throws: `RedactionError` where the redaction itself makes no sense.
    func redact(_ content: inout SnapshotContent, _ placeholders: inout Placeholders) throws -> Int
}

/// A redaction cannot work, whatever the content.
public enum RedactionError: Error, Sendable, Equatable {
    case invalidPointer(String, reason: String)
    case invalidName(String)
}

/// Gives out placeholders within one snapshot, so that equal values stay equal.
public struct Placeholders: Sendable {
    private var numbers: [Placeholder.Kind: [String: Int]] = [:]

    init() {}

    /// The numbered placeholder of a value: the same value gets the same number again.
    public mutating func numbered(_ kind: Placeholder.Kind, for value: String) -> Placeholder {
        let known = numbers[kind, default: [:]]
        let number = known[value] ?? known.count + 1
        numbers[kind, default: [:]][value] = number
        return Placeholder(kind, number: number)
    }

    /// The placeholder that a text asks for by itself: a UUID, a date with a time, any string.
    public mutating func standing(for text: String) -> Placeholder {
        if VolatileText.uuid.matchesWhole(text) { return numbered(.uuid, for: text.lowercased()) }
        return Placeholder(VolatileText.dateTime.matchesWhole(text) ? .dateTime : .string)
    }
}
