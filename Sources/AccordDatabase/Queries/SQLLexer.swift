/// Reads SQL of SQLite, PostgreSQL and MySQL into tokens: comments are skipped, values lose what they hold.
///
/// Every text can be read: what is not closed goes on to the end.
struct SQLLexer {
    private let bytes: [UInt8]
    private var index = 0
    private var tokens: [SQLToken] = []

    static func tokens(of sql: String) -> [SQLToken] {
        var lexer = SQLLexer(bytes: Array(sql.utf8))
        while lexer.index < lexer.bytes.count { lexer.readToken() }
        return lexer.tokens
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func readToken() {
        let byte = bytes[index]
        switch byte {
        case 0x20, 0x09...0x0D: index += 1
        case UInt8(ascii: "-") where next() == byte: skipLine()
        case UInt8(ascii: "/") where next() == UInt8(ascii: "*"): skipComment()
        case UInt8(ascii: "'"): skipValue(until: byte)
        case UInt8(ascii: "\""), UInt8(ascii: "`"): readQuoted(until: byte)
        case UInt8(ascii: "[") where !isSubscript: readQuoted(until: UInt8(ascii: "]"))
        case UInt8(ascii: "$"): readDollar()
        case UInt8(ascii: "?"): skipPlaceholder()
        case UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "#"):
            Self.isWord(next()) && !isCast ? skipPlaceholder() : readSign()
        case UInt8(ascii: "."): Self.isDigit(next()) && !isQualified ? skipNumber() : readSign()
        case 0x30...0x39: skipNumber()
        default: Self.isWord(byte) ? readWord() : readSign()
        }
    }

    private func next(_ distance: Int = 1) -> UInt8 {
        index + distance < bytes.count ? bytes[index + distance] : 0
    }

    // MARK: - Comments

    private mutating func skipLine() {
        while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    }

    private mutating func skipComment() {
        index += 2
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "*"), next() == UInt8(ascii: "/") {
                index += 2
                return
            }
            index += 1
        }
    }

    // MARK: - Values

    /// A string, its quotes doubled inside.
    private mutating func skipValue(until quote: UInt8) {
        _ = quoted(until: quote)
        tokens.append(.value)
    }

    private mutating func skipPlaceholder() {
        index += 1
        while index < bytes.count, Self.isWord(bytes[index]) { index += 1 }
        tokens.append(.value)
    }

    /// `12`, `1.5e-3`, `0xFF`, `1_000`; also what nobody can read, such as `1a`.
    private mutating func skipNumber() {
        let isHexadecimal = bytes[index] == 0x30 && next() | 0x20 == UInt8(ascii: "x")
        while index < bytes.count {
            let byte = bytes[index]
            let isExponent = !isHexadecimal && byte | 0x20 == UInt8(ascii: "e") && "+-".utf8.contains(next())
            guard isExponent || Self.isWord(byte) || byte == UInt8(ascii: ".") else { break }
            index += isExponent ? 2 : 1
        }
        tokens.append(.value)
    }

    /// `$1` and `$name` are placeholders, `$tag$ … $tag$` is a string of PostgreSQL.
    private mutating func readDollar() {
        var end = index + 1
        while end < bytes.count, Self.isWord(bytes[end]) { end += 1 }
        guard end < bytes.count, bytes[end] == UInt8(ascii: "$") else {
            return end == index + 1 ? readSign() : skipPlaceholder()
        }
        let tag = bytes[index...end]
        index = end + 1
        while index < bytes.count, !bytes[index...].starts(with: tag) { index += 1 }
        index = min(index + tag.count, bytes.count)
        tokens.append(.value)
    }

    // MARK: - Words

    private mutating func readWord() {
        let start = index
        while index < bytes.count, Self.isWord(bytes[index]) || bytes[index] == UInt8(ascii: "$") {
            index += 1
        }
        // A letter before a quote tells what the string is: x'00', E'\n', N'é'.
        if index == start + 1, index < bytes.count, bytes[index] == UInt8(ascii: "'"),
            "xXeEbBnN".utf8.contains(bytes[start])
        {
            return skipPrefixed(isEscaped: bytes[start] | 0x20 == UInt8(ascii: "e"))
        }
        let word = String(decoding: bytes[start..<index], as: UTF8.self)
        let capitals = word.uppercased()
        tokens.append(SQLKeywords.contains(capitals) ? .keyword(capitals) : .name(word.lowercased()))
    }

    private mutating func skipPrefixed(isEscaped: Bool) {
        guard isEscaped else { return skipValue(until: UInt8(ascii: "'")) }
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "'") || next() == UInt8(ascii: "'") {
            let isPair = bytes[index] == UInt8(ascii: "\\") || bytes[index] == UInt8(ascii: "'")
            index += isPair ? 2 : 1
        }
        index = min(index + 1, bytes.count)
        tokens.append(.value)
    }

    /// A name in quotes, which it keeps only where it would be read as something else without them.
    private mutating func readQuoted(until quote: UInt8) {
        let name = String(decoding: quoted(until: quote), as: UTF8.self)
        let isPlain =
            !name.isEmpty && !Self.isDigit(name.utf8.first ?? 0)
            && name.utf8.allSatisfy { Self.isWord($0) && !(0x41...0x5A).contains($0) }
            && !SQLKeywords.contains(name.uppercased())
        tokens.append(.name(isPlain ? name : SQLName.quoted(name)))
    }

    private mutating func quoted(until quote: UInt8) -> [UInt8] {
        var content: [UInt8] = []
        index += 1
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == quote {
                guard index < bytes.count, bytes[index] == quote else { break }
                index += 1
            }
            content.append(byte)
        }
        return content
    }

    // MARK: - Signs

    private mutating func readSign() {
        let start = index
        index += 1
        let isPart = Self.isOperator(bytes[start])
        while isPart, index < bytes.count, Self.isOperator(bytes[index]), !isCommentAhead, !isSignAhead(start)
        {
            index += 1
        }
        tokens.append(.sign(String(decoding: bytes[start..<index], as: UTF8.self)))
    }

    private var isCommentAhead: Bool {
        (bytes[index] == UInt8(ascii: "-") && next() == UInt8(ascii: "-"))
            || (bytes[index] == UInt8(ascii: "/") && next() == UInt8(ascii: "*"))
    }

    /// `=-1` is an equals sign and a number; `->` is one operator.
    private func isSignAhead(_ start: Int) -> Bool {
        "+-".utf8.contains(bytes[index]) && (Self.isDigit(next()) || next() == UInt8(ascii: "."))
    }

    /// After `::` stands a type.
    private var isCast: Bool { tokens.last == .sign("::") || next() == UInt8(ascii: ":") }

    /// After a name stands the dot of a qualified one.
    private var isQualified: Bool {
        if case .name = tokens.last { true } else { false }
    }

    /// `a[1]` and `ARRAY[1]` of PostgreSQL, in contrast to a name in brackets.
    private var isSubscript: Bool {
        guard index > 0 else { return false }
        return Self.isWord(bytes[index - 1]) || "])".utf8.contains(bytes[index - 1])
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        isDigit(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte >= 0x80
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isOperator(_ byte: UInt8) -> Bool { "<>=!|&~+-*/%^:@#".utf8.contains(byte) }
}
