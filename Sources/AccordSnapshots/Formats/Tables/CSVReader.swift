/// Reads comma-separated values: quoted fields, LF and CRLF, line breaks within quotes (RFC 4180, section 2).
struct CSVReader {
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private let bytes: [UInt8]
    private var index: Int
    private var line = 1
    private var lineStart: Int

    static func csv(in bytes: [UInt8]) throws(CSVError) -> CSV {
        let isMarked = bytes.starts(with: byteOrderMark)
        var reader = CSVReader(bytes, from: isMarked ? byteOrderMark.count : 0)
        return CSV(records: try reader.records(), hasByteOrderMark: isMarked)
    }

    private init(_ bytes: [UInt8], from start: Int) {
        self.bytes = bytes
        (index, lineStart) = (start, start)
    }

    private mutating func records() throws(CSVError) -> [[CSV.Field]] {
        var records: [[CSV.Field]] = []
        while index < bytes.count { records.append(try record()) }
        return records
    }

    private mutating func record() throws(CSVError) -> [CSV.Field] {
        var fields = [try field()]
        while index < bytes.count, bytes[index] == Self.comma {
            index += 1
            fields.append(try field())
        }
        if index < bytes.count { endLine(length: bytes[index] == Self.newline ? 1 : 2) }
        return fields
    }

    private mutating func field() throws(CSVError) -> CSV.Field {
        if index < bytes.count, bytes[index] == Self.quote { return try quotedField() }
        let start = index
        while index < bytes.count, bytes[index] != Self.comma, !isLineEnd {
            guard bytes[index] != Self.quote else { throw error(.strayQuote, at: index) }
            index += 1
        }
        return start == index ? nil : try text(Array(bytes[start..<index]), from: start)
    }

    private mutating func quotedField() throws(CSVError) -> CSV.Field {
        let (start, opening) = (index, error(.openQuote, at: index))
        var content: [UInt8] = []
        index += 1
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == Self.quote {
                guard index < bytes.count, bytes[index] == Self.quote else {
                    return try closed(content, start)
                }
                index += 1
            }
            content.append(byte)
            if byte == Self.newline { (line, lineStart) = (line + 1, index) }
        }
        throw opening
    }

    private func closed(_ content: [UInt8], _ start: Int) throws(CSVError) -> CSV.Field {
        guard index == bytes.count || bytes[index] == Self.comma || isLineEnd else {
            throw error(.textBehindQuote, at: index)
        }
        return try text(content, from: start)
    }

    // MARK: -

    private static let comma = UInt8(ascii: ",")
    private static let quote = UInt8(ascii: "\"")
    private static let newline = UInt8(ascii: "\n")

    private var isLineEnd: Bool {
        bytes[index] == Self.newline
            || (bytes[index] == UInt8(ascii: "\r") && index + 1 < bytes.count
                && bytes[index + 1] == Self.newline)
    }

    private mutating func endLine(length: Int) {
        index += length
        (line, lineStart) = (line + 1, index)
    }

    private func text(_ bytes: [UInt8], from start: Int) throws(CSVError) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw error(.notUTF8, at: start) }
        return text
    }

    private func error(_ reason: CSVError.Reason, at place: Int) -> CSVError {
        CSVError(reason: reason, line: line, column: place - lineStart + 1)
    }
}
