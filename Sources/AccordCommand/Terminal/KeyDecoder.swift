import AccordReview

/// Turns the bytes of a terminal into keys. What has not arrived whole waits for more, or for `flush`.
///
/// Text that is pasted (between `ESC [ 200 ~` and `ESC [ 201 ~`) is no keys: a paste decides nothing.
struct KeyDecoder {
    private var waiting: [UInt8] = []
    private var isPasting = false

    /// Whether a sequence has begun and not ended: then `flush` is called after a short while. The end of a
    /// paste is waited for as long as it takes.
    var isWaiting: Bool { !waiting.isEmpty && !isPasting }

    mutating func decode(_ bytes: [UInt8]) -> [Key] {
        waiting += bytes
        var keys: [Key] = []
        while let piece = KeySequence(waiting) {
            waiting.removeFirst(piece.length)
            if let key = key(for: piece.meaning) { keys.append(key) }
        }
        return keys
    }

    /// Nothing more has come: a lone escape was the key of that name, and half a sequence was no key.
    mutating func flush() -> [Key] {
        guard let first = waiting.first, !isPasting else { return [] }
        defer { waiting = [] }
        return [waiting.count == 1 && first == KeySequence.escape ? .escape : .other]
    }

    private mutating func key(for meaning: KeySequence.Meaning) -> Key? {
        switch meaning {
        case .key(let key): return isPasting ? nil : key
        case .pasteBegins: isPasting = true
        case .pasteEnds: isPasting = false
        }
        return nil
    }
}
