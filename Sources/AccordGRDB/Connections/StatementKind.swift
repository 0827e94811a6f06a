/// What a statement does, by its first words.
enum StatementKind: Equatable {
    case read, write

    /// Nil for what only opens or closes a transaction, for pragmas, and for GRDB's look at the schema when it
    /// opens a connection: nothing that a test counts.
    init?(_ sql: String) {
        if sql == "SELECT * FROM sqlite_master LIMIT 1" { return nil }
        var words = SQLWords(sql)
        switch words.next() {
        case "begin", "commit", "end", "rollback", "savepoint", "release", "pragma", "attach", "detach", nil:
            return nil
        case "select", "values", "explain": self = .read
        // The verb stands behind the common tables, outside of their parentheses.
        case "with": self = words.contains(["insert", "update", "delete", "replace"]) ? .write : .read
        default: self = .write
        }
    }
}

/// The bare words of a statement outside of parentheses, in lower case; no comments, strings or quoted names.
private struct SQLWords {
    private let bytes: [UInt8]
    private var offset = 0
    private var depth = 0

    init(_ sql: String) { bytes = Array(sql.utf8) }

    mutating func contains(_ wanted: Set<String>) -> Bool {
        while let word = next() { if wanted.contains(word) { return true } }
        return false
    }

    mutating func next() -> String? {
        while offset < bytes.count {
            let byte = bytes[offset]
            switch byte {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"): skip(to: [byte], from: offset + 1)
            case UInt8(ascii: "["): skip(to: [UInt8(ascii: "]")], from: offset + 1)
            case UInt8(ascii: "-") where follows(UInt8(ascii: "-")):
                skip(to: [UInt8(ascii: "\n")], from: offset + 2)
            case UInt8(ascii: "/") where follows(UInt8(ascii: "*")):
                skip(to: Array("*/".utf8), from: offset + 2)
            case _ where Self.isLetter(byte):
                let word = word()
                if depth == 0 { return word }
                continue
            default: break
            }
            offset += 1
        }
        return nil
    }

    private func follows(_ byte: UInt8) -> Bool { offset + 1 < bytes.count && bytes[offset + 1] == byte }

    /// Moves to the last byte of the end mark, or to the end.
    private mutating func skip(to end: [UInt8], from start: Int) {
        offset = start
        while offset < bytes.count, !bytes[offset...].starts(with: end) { offset += 1 }
        offset += end.count - 1
    }

    private mutating func word() -> String {
        let start = offset
        while offset < bytes.count, Self.isLetter(bytes[offset]) || bytes[offset] == UInt8(ascii: "_") {
            offset += 1
        }
        return String(decoding: bytes[start..<offset].map { $0 | 0x20 }, as: UTF8.self)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
