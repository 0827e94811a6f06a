#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Tells whether a secret begins at a place of a text; of an address, whether one ends there.
///
/// Every form is looked at from the start of a run of its own characters, or over a bounded stretch, so that
/// a pass over a text takes time linear in its length.
struct SecretScanner {
    let text: UnsafeBufferPointer<UInt8>

    func secret(at start: Int) -> Secret? {
        let byte = text[start]
        switch byte {
        case UInt8(ascii: "-"): return privateKey(at: start)
        case UInt8(ascii: "@"): return password(before: start)
        case _ where byte.isDigit: return isFirst(start) ? cardNumber(at: start) : nil
        case UInt8(ascii: "s"), UInt8(ascii: "S"):
            if let found = assignedSecret(at: start) { return found }
        case _ where !byte.isAlphanumeric: return nil
        default: break
        }
        guard isFirst(start) else { return nil }
        if let found = known(at: start) { return found }
        switch byte | 0x20 {
        case UInt8(ascii: "b"): return bearer(at: start) ?? basic(at: start)
        case UInt8(ascii: "e"): return token(at: start)
        default: return nil
        }
    }

    /// Whether no letter, digit or underscore stands before.
    private func isFirst(_ start: Int) -> Bool {
        guard start > 0 else { return true }
        return !text[start - 1].isAlphanumeric && text[start - 1] != UInt8(ascii: "_")
    }

    func byte(_ index: Int) -> UInt8? { text.indices.contains(index) ? text[index] : nil }

    /// - Parameter word: in lower case where `ignoringCase`.
    func stands(_ word: StaticString, at start: Int, ignoringCase: Bool = false) -> Bool {
        let count = word.utf8CodeUnitCount
        guard start >= 0, start + count <= text.count else { return false }
        for offset in 0..<count {
            let byte = text[start + offset]
            let wanted = word.utf8Start[offset]
            let folded = ignoringCase && (65...90).contains(byte) ? byte | 0x20 : byte
            if folded != wanted { return false }
        }
        return true
    }

    /// The end of a run of bytes.
    func end(from start: Int, limit: Int = .max, _ isIn: (UInt8) -> Bool) -> Int {
        var end = start
        while end < text.count, end - start < limit, isIn(text[end]) { end += 1 }
        return end
    }
}

// MARK: - Tokens with a prefix

extension SecretScanner {
    private func known(at start: Int) -> Secret? {
        for form in SecretForm.byFirst[text[start]] ?? [] where begins(with: form.prefix, at: start) {
            if let found = secret(form, at: start) { return found }
        }
        return nil
    }

    /// Asked at every third word or so of a text: without optimisation a sequence would cost more than all else.
    private func begins(with prefix: [UInt8], at start: Int) -> Bool {
        guard start + prefix.count <= text.count, let base = text.baseAddress else { return false }
        return memcmp(base + start, prefix, prefix.count) == 0
    }

    /// - Precondition: the form's prefix stands there.
    private func secret(_ form: SecretForm, at start: Int) -> Secret? {
        let first = start + form.prefix.count
        let end = end(from: first, limit: form.count + 1, form.alphabet.contains)
        guard form.isExact ? end - first == form.count : end - first >= form.count else { return nil }
        if form.needsDigit, !text[first..<end].contains(where: \.isDigit) { return nil }
        // Amazon's own documentation has keys that end so.
        if text[first..<end].suffix(7).elementsEqual("EXAMPLE".utf8) { return nil }
        // Within base64 such letters come about by chance.
        if form.kind == .cloudKey, isBase64(start - 1) || isBase64(end) { return nil }
        return Secret(kind: form.kind, name: form.name, range: start..<end)
    }

    private func isBase64(_ index: Int) -> Bool {
        byte(index) == UInt8(ascii: "+") || byte(index) == UInt8(ascii: "/")
    }

    /// `aws_secret_access_key = …`, in any spelling: forty characters of base64.
    private func assignedSecret(at start: Int) -> Secret? {
        guard stands("secret", at: start, ignoringCase: true) else { return nil }
        var index = end(from: start + 6, limit: 1, Self.isJoint)
        guard stands("access", at: index, ignoringCase: true) else { return nil }
        index = end(from: index + 6, limit: 1, Self.isJoint)
        guard stands("key", at: index, ignoringCase: true) else { return nil }
        let first = end(from: index + 3, limit: 8) { " \"'\\:=>".utf8.contains($0) }
        let end = end(from: first, limit: 41) { $0.isAlphanumeric || $0 == 0x2B || $0 == 0x2F }
        guard first > index + 3, end - first == 40,
            !text[first..<end].suffix(10).elementsEqual("EXAMPLEKEY".utf8)
        else { return nil }
        return Secret(kind: .cloudKey, name: "AWS secret access key", range: first..<end)
    }

    private static func isJoint(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }
}
