/// Refuses to store what opens doors: tokens, keys, credentials and card numbers.
///
/// It knows secrets by their form alone, so that ids, hashes and pictures are no false alarm.
enum SecretGuard {
    /// The first secret in a payload that is not allowed, and the line on which it stands, counted from 1.
    static func secret(
        in bytes: [UInt8], allowing allowed: Set<SecretKind> = []
    ) -> (secret: Secret, line: Int)? {
        bytes.withUnsafeBufferPointer { text in
            guard let secret = secret(in: text, allowing: allowed) else { return nil }
            return (secret, 1 + text[..<secret.range.lowerBound].count { $0 == 0x0A })
        }
    }

    static func secret(
        in text: UnsafeBufferPointer<UInt8>, allowing allowed: Set<SecretKind> = []
    ) -> Secret? {
        let scanner = SecretScanner(text: text)
        var start = 0
        while let candidate = nextCandidate(in: text, from: start) {
            let found = scanner.secret(at: candidate)
            if let found, !allowed.contains(found.kind) { return found }
            start = max(candidate + 1, found?.range.upperBound ?? 0)
        }
        return nil
    }

    /// A text with its secrets replaced, for messages.
    static func concealing(_ text: String) -> String {
        var bytes = Array(text.utf8)
        while let (secret, _) = secret(in: bytes) {
            // The head of a private key is found, and the key stands behind it.
            let end = secret.kind == .privateKey ? bytes.endIndex : secret.range.upperBound
            bytes.replaceSubrange(
                secret.range.lowerBound..<end, with: Placeholder(.redacted).description.utf8)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    // MARK: - Candidates

    /// What a byte may be: part of a word, the start of a secret at the start of a word, or its mark anywhere.
    private static let word: UInt8 = 1
    private static let wordStart: UInt8 = 2
    private static let anywhere: UInt8 = 4

    private static let classes: [UInt8] = (0...255).map { (byte: UInt8) in
        var flags: UInt8 = byte.isAlphanumeric || byte == UInt8(ascii: "_") ? word : 0
        let isFirst = SecretForm.byFirst[byte] != nil || byte.isDigit || "bBe".utf8.contains(byte)
        if isFirst { flags |= wordStart }
        if "sS-@".utf8.contains(byte) { flags |= anywhere }
        return flags
    }

    /// Most bytes begin nothing; tests are built without optimisation, so this loop does as little as it can.
    private static func nextCandidate(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard let bytes = text.baseAddress else { return nil }
        return classes.withUnsafeBufferPointer { buffer -> Int? in
            guard let classes = buffer.baseAddress else { return nil }
            let end = text.count
            var index = start
            var before = start > 0 ? classes[Int(bytes[start &- 1])] & word : 0
            while index < end {
                let flags = classes[Int(bytes[index])]
                if flags > word, flags & anywhere != 0 || (flags & wordStart != 0 && before == 0) {
                    return index
                }
                before = flags & word
                index = index &+ 1
            }
            return nil
        }
    }
}
