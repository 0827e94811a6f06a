/// Text of header fields in which words are encoded (RFC 2047): `=?utf-8?q?caf=C3=A9?=`.
enum EncodedWords {
    private struct Word {
        var charset: String
        var bytes: [UInt8]
    }

    /// The text as a reader sees it; what is no encoded word, or of an unknown charset, stays as written.
    static func decode(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard ByteScan.first(UInt8(ascii: "="), in: bytes, 0..<bytes.count) != nil else { return text }
        var (decoded, pending, blanks) = ([UInt8](), [Word](), [UInt8]())
        var position = 0
        while position < bytes.count {
            if let (word, next) = word(in: bytes, at: position) {
                // Blanks between two encoded words belong to neither (6.2).
                if pending.isEmpty { decoded += blanks }
                blanks = []
                pending.append(word)
                position = next
            } else if bytes[position].isBlank {
                blanks.append(bytes[position])
                position += 1
            } else {
                decoded += flush(&pending) + blanks
                blanks = []
                decoded.append(bytes[position])
                position += 1
            }
        }
        decoded += flush(&pending) + blanks
        return String(decoding: decoded, as: UTF8.self)
    }

    /// Neighbours of one charset are decoded together: many senders cut a character in two.
    private static func flush(_ words: inout [Word]) -> [UInt8] {
        defer { words = [] }
        var text: [UInt8] = []
        while !words.isEmpty {
            let charset = words[0].charset
            let run = words.prefix { $0.charset == charset }
            words.removeFirst(run.count)
            let decoded = Charset(named: charset)?.decode(run.flatMap(\.bytes)).text ?? ""
            text += Array(decoded.utf8)
        }
        return text
    }

    private static func word(in bytes: [UInt8], at start: Int) -> (Word, next: Int)? {
        guard bytes[start] == UInt8(ascii: "="), start + 1 < bytes.count,
            bytes[start + 1] == UInt8(ascii: "?"),
            let charsetEnd = question(in: bytes, from: start + 2),
            let encodingEnd = question(in: bytes, from: charsetEnd + 1),
            let textEnd = question(in: bytes, from: encodingEnd + 1),
            textEnd + 1 < bytes.count, bytes[textEnd + 1] == UInt8(ascii: "="),
            !bytes[start..<textEnd].contains(where: \.isBlank)
        else { return nil }
        let label = bytes[(start + 2)..<charsetEnd]
        // A language may follow (RFC 2231, 5).
        let charset = String(decoding: label.prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self).lowercased()
        guard Charset(named: charset) != nil else { return nil }
        let (encoding, text) = (bytes[(charsetEnd + 1)..<encodingEnd], bytes[(encodingEnd + 1)..<textEnd])
        let decoded: [UInt8]
        if encoding.equalsIgnoringCase("b".utf8) {
            decoded = Base64.decode(text).bytes
        } else if encoding.equalsIgnoringCase("q".utf8) {
            decoded = QuotedPrintable.decodeWord(text)
        } else {
            return nil
        }
        return (Word(charset: charset, bytes: decoded), textEnd + 2)
    }

    /// No encoded word is longer than 75 bytes; senders that do not care are read up to a thousand.
    private static func question(in bytes: [UInt8], from start: Int) -> Int? {
        ByteScan.first(UInt8(ascii: "?"), in: bytes, start..<max(start, min(bytes.count, start + 1000)))
    }
}
