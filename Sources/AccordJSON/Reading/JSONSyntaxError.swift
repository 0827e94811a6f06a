/// A text is not JSON (RFC 8259): what is wrong, and where.
public struct JSONSyntaxError: Error, Sendable, Equatable {
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
        case notAValue(String)
        case tooDeep(limit: Int)
        case tooLarge(limit: Int)
    }

    public let reason: Reason
    /// Where reading stopped, in bytes from the start.
    public let offset: Int
    /// Counted from 1.
    public let line: Int
    /// Counted from 1, in bytes of UTF-8.
    public let column: Int
    /// The line itself, cut to the surroundings of the column where it is long.
    public let lineText: String
    /// Which column of the line `lineText` starts with.
    public let lineTextColumn: Int
}

extension JSONSyntaxError {
    static let textBefore = 60
    static let textBehind = 60

    init(_ reason: Reason, at offset: Int, in bytes: [UInt8]) {
        let newline = UInt8(ascii: "\n")
        let start = bytes[..<offset].lastIndex(of: newline).map { $0 + 1 } ?? 0
        let end = bytes[offset...].firstIndex(of: newline) ?? bytes.count
        let from = max(start, offset - Self.textBefore)
        let text = bytes[from..<min(end, offset + Self.textBehind)]
        self.init(
            reason: reason, offset: offset, line: bytes[..<offset].count { $0 == newline } + 1,
            column: offset - start + 1, lineText: String(decoding: text, as: UTF8.self),
            lineTextColumn: from - start + 1)
    }
}

extension JSONSyntaxError: CustomStringConvertible {
    public var description: String {
        let caret = String(repeating: " ", count: max(0, column - lineTextColumn)) + "^"
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
        case .controlCharacter(let byte): "the control character \(byte) must be escaped in a string"
        case .invalidEscape: "this is no escape of a JSON string"
        case .invalidNumber: "this is no JSON number"
        case .leadingZero: "a number must not start with a zero"
        case .invalidUTF8: "these bytes are not UTF-8"
        case .singleQuotes: "strings stand in double quotes, not in single ones"
        case .comment: "JSON has no comments"
        case .notAValue(let word): "`\(word)` is no JSON value"
        case .tooDeep(let limit): "arrays and objects nest deeper than \(limit) levels"
        case .tooLarge(let limit): "the text is longer than \(limit) bytes"
        }
    }
}
