extension JSONReader {
    /// `true`, `false` or `null`; anything else is no value, and is refused by what it looks like.
    mutating func word(_ byte: UInt8) throws(Failure) {
        switch byte {
        case 0x74 where isHere(0x6575_7274, at: index): try word(JSONNode.true, length: 4)
        case 0x66 where isHere(0x6573_6C61, at: index &+ 1): try word(JSONNode.false, length: 5)
        case 0x6E where isHere(0x6C6C_756E, at: index): try word(JSONNode.null, length: 4)
        default: throw fail(refusal(of: byte))
        }
    }

    private mutating func word(_ word: UInt32, length: Int) throws(Failure) {
        if isWord(index &+ length) { throw fail(.notAValue(wordHere())) }
        append(word, offset: index, length: 0)
        index = index &+ length
    }

    @inline(always)
    private func isHere(_ letters: UInt32, at index: Int) -> Bool {
        guard index &+ 4 <= count else { return false }
        let word = UnsafeRawPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt32.self)
        return UInt32(littleEndian: word) == letters
    }

    /// Whether a letter, a digit or `_` stands there.
    func isWord(_ index: Int) -> Bool {
        guard index < count else { return false }
        let byte = bytes[index]
        return byte &- 0x30 <= 9 || (byte | 0x20) &- 0x61 < 26 || byte == 0x5F
    }

    private func wordHere() -> String {
        var end = index
        while isWord(end), end - index < 40 { end += 1 }
        return String(decoding: UnsafeBufferPointer(start: bytes + index, count: end - index), as: UTF8.self)
    }

    private func refusal(of byte: UInt8) -> JSONSyntaxError.Reason {
        switch byte {
        case 0x27: .singleQuotes
        case 0x2F: .comment
        case 0x2B, 0x2E: .invalidNumber
        case 0x80...: behindScalar(at: index) == nil ? .invalidUTF8 : .expectedValue
        default: isWord(index) ? .notAValue(wordHere()) : .expectedValue
        }
    }
}
