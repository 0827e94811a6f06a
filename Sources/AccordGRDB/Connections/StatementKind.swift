/// What a statement does, by its first words.
enum StatementKind: Equatable {
    case read, write

    /// Nil for what only opens or closes a transaction, for pragmas, and for a look at the schema, as GRDB takes
    /// before it inserts a record: nothing that a test counts.
    init?(_ sql: String) {
        var words = SQLWords(sql)
        switch words.next() {
        case "begin", "commit", "end", "rollback", "savepoint", "release", "pragma", "attach", "detach", nil:
            return nil
        case "select", "values", "explain": self = .read
        // The verb stands behind the common tables, outside of their parentheses.
        case "with":
            let verb = words.first(of: ["select", "values", "insert", "update", "delete", "replace"])
            self = ["select", "values", nil].contains(verb) ? .read : .write
        default: self = .write
        }
        if self == .read, SQLWords(sql).asksSchema { return nil }
    }
}

/// The bare words of a statement outside of parentheses, in lower case; no comments, strings or quoted names.
private struct SQLWords {
    private let bytes: [UInt8]
    private var offset = 0
    private var depth = 0

    init(_ sql: String) { bytes = Array(sql.utf8) }

    mutating func first(of wanted: Set<String>) -> String? {
        while let word = next() { if wanted.contains(word) { return word } }
        return nil
    }

    /// Whether a table or a function is named that tells the schema.
    var asksSchema: Bool {
        var words = self
        while let word = words.next(nested: true) {
            if Self.schemaTables.contains(word) || word.hasPrefix("pragma_") { return true }
        }
        return false
    }

    private static let schemaTables: Set<String> = [
        "sqlite_master", "sqlite_schema", "sqlite_temp_master", "sqlite_temp_schema",
    ]

    /// - Parameter nested: whether words inside of parentheses count.
    mutating func next(nested: Bool = false) -> String? {
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
            case _ where Self.isLetter(byte) || byte == UInt8(ascii: "_"):
                let word = word()
                if nested || depth == 0 { return word }
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
        while offset < bytes.count, Self.isPart(bytes[offset]) { offset += 1 }
        return String(
            decoding: bytes[start..<offset].map { Self.isLetter($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        isLetter(byte) || byte == UInt8(ascii: "_") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
