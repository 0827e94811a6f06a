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
        var index = 0
        while index < text.count {
            let found = scanner.secret(at: index)
            if let found, !allowed.contains(found.kind) { return found }
            index = max(index &+ 1, found?.range.upperBound ?? 0)
        }
        return nil
    }
}
