/// A statement without what differs from run to run: compare two to see whether they are the same query.
///
/// Literals and placeholders become `?`, lists of them and repeated rows of `VALUES` one; comments go; white space,
/// quotes that are not needed and the letters of keywords are made alike.
///
/// ```swift
/// NormalizedSQL("select * from \"books\" where id in (1, 2)").text   // SELECT * FROM books WHERE id IN (?)
/// ```
public struct NormalizedSQL: Sendable, Hashable {
    /// One line, without values and without a semicolon at its end.
    public let text: String

    public init(_ sql: String) {
        var tokens = SQLLexer.tokens(of: sql)
        while tokens.last == .sign(";") { tokens.removeLast() }
        tokens = Self.withoutSigns(tokens)
        tokens = Self.withShortLists(tokens)
        text = Self.joined(Self.withOneRow(tokens))
    }

    /// Whether it asks only: `SELECT`, or `WITH` and `VALUES` where the driver calls it no write.
    var isQuery: Bool {
        ["SELECT", "WITH", "VALUES", "("].contains { text.utf8.starts(with: $0.utf8) }
    }

    // MARK: - What differs

    /// `-1` is a value as `1` is, wherever no term stands before it.
    private static func withoutSigns(_ tokens: [SQLToken]) -> [SQLToken] {
        var result: [SQLToken] = []
        for (index, token) in tokens.enumerated() {
            let isSign = token == .sign("-") || token == .sign("+")
            if isSign, index + 1 < tokens.count, tokens[index + 1] == .value, !endsTerm(result.last) {
                continue
            }
            result.append(token)
        }
        return result
    }

    private static func endsTerm(_ token: SQLToken?) -> Bool {
        switch token {
        case .value, .name, .sign(")"), .sign("]"): true
        case .keyword(let word): ["END", "NULL", "TRUE", "FALSE"].contains(word)
        case .sign, nil: false
        }
    }

    /// `IN (?, ?, ?)` becomes `IN (?)`.
    private static func withShortLists(_ tokens: [SQLToken]) -> [SQLToken] {
        var result: [SQLToken] = []
        var index = 0
        while index < tokens.count {
            result.append(tokens[index])
            index += 1
            guard result.suffix(2) == [.keyword("IN"), .sign("(")] else { continue }
            var end = index
            while end + 1 < tokens.count, tokens[end] == .value, tokens[end + 1] == .sign(",") { end += 2 }
            guard end + 1 < tokens.count, tokens[end] == .value, tokens[end + 1] == .sign(")") else {
                continue
            }
            index = end
        }
        return result
    }

    /// `VALUES (?, ?), (?, ?)` becomes `VALUES (?, ?)`.
    private static func withOneRow(_ tokens: [SQLToken]) -> [SQLToken] {
        var result: [SQLToken] = []
        var index = 0
        while index < tokens.count {
            result.append(tokens[index])
            index += 1
            guard result.last == .keyword("VALUES"), let row = group(in: tokens, from: index) else {
                continue
            }
            result += row
            index += row.count
            while index < tokens.count, tokens[index] == .sign(","), group(in: tokens, from: index + 1) == row
            {
                index += 1 + row.count
            }
        }
        return result
    }

    /// The tokens from a parenthesis to the one that closes it.
    private static func group(in tokens: [SQLToken], from start: Int) -> ArraySlice<SQLToken>? {
        guard start < tokens.count, tokens[start] == .sign("(") else { return nil }
        var depth = 0
        for index in start..<tokens.count {
            if tokens[index] == .sign("(") { depth += 1 }
            if tokens[index] == .sign(")") { depth -= 1 }
            if depth == 0 { return tokens[start...index] }
        }
        return nil
    }

    // MARK: - White space

    private static func joined(_ tokens: [SQLToken]) -> String {
        var text = ""
        for (index, token) in tokens.enumerated() {
            if index > 0, isSpaced(tokens[index - 1], token) { text += " " }
            switch token {
            case .keyword(let word), .name(let word), .sign(let word): text += word
            case .value: text += "?"
            }
        }
        return text
    }

    private static func isSpaced(_ before: SQLToken, _ token: SQLToken) -> Bool {
        switch (before, token) {
        case (_, .sign(",")), (_, .sign(")")), (_, .sign(";")), (_, .sign(".")), (_, .sign("::")),
            (_, .sign("[")), (_, .sign("]")):
            false
        case (.sign("("), _), (.sign("."), _), (.sign("::"), _), (.sign("["), _): false
        case (.name, .sign("(")): false
        default: true
        }
    }
}

extension NormalizedSQL: CustomStringConvertible {
    public var description: String { text }
}
