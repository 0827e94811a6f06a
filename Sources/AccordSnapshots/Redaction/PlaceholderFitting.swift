import AccordJSON

/// One walk through a received and a stored document: stored placeholders stay where they match.
///
/// Elements of arrays meet by their index, members of objects by their key.
struct PlaceholderFitting {
    /// What was received, with the placeholders that it matches.
    private(set) var fitted: JSON
    /// The placeholders that do not match what was received in their place.
    private(set) var mismatches: [PlaceholderMismatch] = []

    private var edits: [Int: JSON] = [:]
    private var identities = PlaceholderIdentities()
    private var path: [String] = []

    init(_ received: JSON, to stored: JSON) {
        fitted = received
        guard stored.holdsPlaceholders else { return }
        walk(received, stored)
        fitted = received.replacing(edits)
    }

    private mutating func walk(_ received: JSON, _ stored: JSON) {
        switch (received.kind, stored.kind) {
        case (.object, .object):
            let known = Dictionary(
                stored.members.map { (Array($0.key.utf8), $0.value) }, uniquingKeysWith: { first, _ in first }
            )
            for member in received.members {
                if let stored = known[Array(member.key.utf8)] { step(member.key, member.value, stored) }
            }
        case (.array, .array):
            for (index, pair) in zip(received.elements, stored.elements).enumerated() {
                step(String(index), pair.0, pair.1)
            }
        case (_, .string):
            if let placeholder = stored.string.flatMap(Placeholder.init) {
                fit(received, to: placeholder, stored)
            }
        default: return
        }
    }

    private mutating func step(_ token: String, _ received: JSON, _ stored: JSON) {
        path.append(token)
        walk(received, stored)
        path.removeLast()
    }

    private mutating func fit(_ received: JSON, to placeholder: Placeholder, _ stored: JSON) {
        // A redaction has already put the same text there.
        if received == stored { return }
        let reason =
            placeholder.mismatch(of: received) ?? identities.conflict(placeholder, received, at: path)
        if let reason {
            mismatches.append(
                PlaceholderMismatch(
                    placeholder: placeholder, pointer: JSONPointer(tokens: path), received: received,
                    reason: reason))
        } else {
            edits[received.node] = stored
        }
    }
}

/// Which values the numbered placeholders of a document stand for: one number, one value.
private struct PlaceholderIdentities {
    private struct Meeting {
        var value: JSON
        var path: [String]
    }

    private struct Value: Hashable {
        var kind: Placeholder.Kind
        var value: JSON
    }

    private var values: [Placeholder: Meeting] = [:]
    private var placeholders: [Value: Placeholder] = [:]

    init() {}

    /// Why the placeholder cannot stand for this value as well; nil where it can, and then it does.
    mutating func conflict(
        _ placeholder: Placeholder, _ value: JSON, at path: [String]
    ) -> PlaceholderMismatch.Reason? {
        guard placeholder.number != nil else { return nil }
        let value = Value(kind: placeholder.kind, value: placeholder.kind.identity(of: value))
        if let known = values[placeholder] {
            return known.value == value.value ? nil : .differs(from: JSONPointer(tokens: known.path))
        }
        if let other = placeholders[value] { return .isAlso(other) }
        values[placeholder] = Meeting(value: value.value, path: path)
        placeholders[value] = placeholder
        return nil
    }
}

extension JSON {
    /// Whether some string is a placeholder, as far as its ends tell.
    fileprivate var holdsPlaceholders: Bool {
        var isFound = false
        scanStrings { _, content in
            isFound = isFound || content.first == UInt8(ascii: "<") && content.last == UInt8(ascii: ">")
        }
        return isFound
    }
}
