/// A text is not JSON (RFC 8259): what is wrong, and where.
public struct JSONSyntaxError: Error, Sendable, Equatable {
    /// What is wrong; its `description` says it in a sentence.
    public enum Reason: Sendable, Hashable {
        case empty
        case byteOrderMark
        case expectedValue
        case expectedKey
        case expectedColon
        case expectedCommaOrEnd(of: JSON.Kind)
        case trailingComma(in: JSON.Kind)
        case trailingContent
        case unterminatedString
        case unterminated(JSON.Kind)
        case controlCharacter(UInt8)
        case invalidEscape
        case invalidNumber
        case leadingZero
        case invalidUTF8
        case singleQuotes
        case comment
        /// A word that is none of `true`, `false` and `null`: `NaN`, `undefined`, `True`.
        case notAValue(String)
        case tooDeep(limit: Int)
        /// The limit in bytes.
        case tooLarge(limit: Int)
    }

    /// What is wrong.
    public let reason: Reason
    /// Where reading stopped, in bytes from the start.
    public let offset: Int
    /// The line of that place, counted from 1.
    public let line: Int
    /// The place in its line, counted from 1 in bytes of UTF-8.
    public let column: Int
    /// The line itself, cut to the surroundings of the column where it is long.
    public let lineText: String
    /// Which column of the line `lineText` starts with.
    public let lineTextColumn: Int
}

extension JSONSyntaxError {
    init(_ reason: Reason, at offset: Int, in bytes: [UInt8]) {
        let place = TextPlace(offset: offset, in: bytes)
        self.init(
            reason: reason, offset: offset, line: place.line, column: place.column,
            lineText: place.lineText, lineTextColumn: place.lineTextColumn)
    }
}

extension JSONSyntaxError: CustomStringConvertible {
    public var description: String {
        // Bytes are no columns of a terminal: a scalar of several bytes is one place in front of the caret.
        let before = lineText.utf8.prefix(max(0, column - lineTextColumn)).count { $0 & 0xC0 != 0x80 }
        let caret = String(repeating: " ", count: before) + "^"
        return "line \(line), column \(column): \(reason)\n\(lineText)\n\(caret)"
    }
}

extension JSONSyntaxError.Reason: CustomStringConvertible {
    public var description: String {
        switch self {
        case .empty: "the text is empty where a JSON value was expected"
        case .byteOrderMark: "the text starts with a byte order mark, which JSON does not allow"
        case .expectedValue: "a value was expected here"
        case .expectedKey: "a key in double quotes was expected here"
        case .expectedColon: "a colon was expected after the key"
        case .expectedCommaOrEnd(let kind): "a comma or the end of the \(kind.rawValue) was expected here"
        case .trailingComma(let kind): "a comma stands before the end of the \(kind.rawValue)"
        case .trailingContent: "there is more text behind the value"
        case .unterminatedString: "the string has no closing quote"
        case .unterminated(let kind): "the text ends inside an \(kind.rawValue)"
        case .controlCharacter(let byte):
            "the control character \(Self.name(of: byte)) stands in a string, where it must be escaped"
        case .invalidEscape:
            "this is no escape: JSON has \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits"
        case .invalidNumber: "this is no JSON number"
        case .leadingZero: "a number of several digits must not start with 0"
        case .invalidUTF8: "these bytes are not UTF-8"
        case .singleQuotes: "strings stand in double quotes, not in single ones"
        case .comment: "JSON has no comments"
        case .notAValue(let word): "`\(word)` is no JSON value"
        case .tooDeep(let limit): "arrays and objects nest deeper than \(limit) levels"
        case .tooLarge(let limit): "the text is longer than \(limit) bytes"
        }
    }

    private static func name(of byte: UInt8) -> String {
        switch byte {
        case 0x09: "U+0009 (tab)"
        case 0x00: "U+0000 (null)"
        default: "U+00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
    }
}
