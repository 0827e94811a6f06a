import AccordHTTP
import AccordJSON

/// The text of an `.http` snapshot, written and read: enough to check a contract with no test run.
///
/// The request line, its fields, a blank line and the body; the response starts at the first line that
/// begins with `HTTP/`. A body line that begins with `HTTP/` or `\` gets a leading `\`. A line with a
/// single leading `\` is a remark: a text body without a final newline, or a binary body.
struct HTTPFile {
    static let noFinalNewline = "\\ no newline at the end of the body"
    static let binary = "\\ binary body: "

    // MARK: - Writing

    /// - Parameter stored: the record whose key order JSON bodies keep.
    static func text(of record: HTTPRecord, like stored: HTTPRecord?, style: DocumentStyle) -> [UInt8] {
        var bytes: [UInt8] = []
        head(record.requestLine, record.requestFields, into: &bytes)
        body(record.requestBody, like: stored?.requestBody, style, into: &bytes)
        if record.requestBody != .none { bytes.append(newline) }
        head(record.statusLine, record.responseFields, into: &bytes)
        body(record.responseBody, like: stored?.responseBody, style, into: &bytes)
        return bytes
    }

    private static func head(_ line: String, _ fields: [HTTPRecord.Field], into bytes: inout [UInt8]) {
        for text in [line] + fields.map({ "\($0.name): \($0.value)" }) {
            bytes += text.utf8
            bytes.append(newline)
        }
        bytes.append(newline)
    }

    private static func body(
        _ body: HTTPRecord.Body, like stored: HTTPRecord.Body?, _ style: DocumentStyle,
        into bytes: inout [UInt8]
    ) {
        switch body {
        case .none: return
        case .json(let json):
            var reference: JSON?
            if case .json(let document) = stored { reference = document }
            bytes += style.bytes(of: json, like: reference)
        case .text(let text):
            escape(text, into: &bytes)
            if text.last != newline { bytes += "\n\(noFinalNewline)\n".utf8 }
        case .binary(let size, let digest):
            bytes += "\(binary)\(size) bytes, sha256 \(digest)\n".utf8
        }
    }

    private static func escape(_ text: [UInt8], into bytes: inout [UInt8]) {
        let lines = text.split(separator: newline, omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            if index > 0 { bytes.append(newline) }
            if line.first == backslash || line.starts(with: responseMark) { bytes.append(backslash) }
            bytes += line
        }
    }

    private static let newline = UInt8(ascii: "\n")
    private static let backslash = UInt8(ascii: "\\")
    private static let responseMark = Array("HTTP/".utf8)

    // MARK: - Reading

    /// The record that a file holds.
    static func record(in bytes: [UInt8]) throws(HTTPFileError) -> HTTPRecord {
        try record(in: lines(of: bytes))
    }

    static func record(in lines: [ArraySlice<UInt8>]) throws(HTTPFileError) -> HTTPRecord {
        guard let split = responseLine(in: lines) else {
            throw HTTPFileError(.noResponse, at: lines.count, of: lines)
        }
        guard split > 0 else { throw HTTPFileError(.noRequest, at: 0, of: lines) }
        let request = try message(0..<split, of: lines)
        let response = try message(split..<lines.count, of: lines)
        let record = HTTPRecord(
            requestLine: request.line, requestFields: request.fields, requestBody: request.body,
            statusLine: response.line, responseFields: response.fields, responseBody: response.body)
        guard record.request != nil else { throw HTTPFileError(.requestLine, at: 0, of: lines) }
        guard record.status != nil else { throw HTTPFileError(.statusLine, at: split, of: lines) }
        return record
    }

    /// Where the response starts.
    static func responseLine(in lines: [ArraySlice<UInt8>]) -> Int? {
        lines.firstIndex { $0.starts(with: responseMark) }
    }

    /// The lines of a file; CRLF counts as LF where every line ends so, as git may have made it.
    static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        let lines = bytes.split(separator: newline, omittingEmptySubsequences: false)
        let ended = lines.dropLast()
        let isWindows = !ended.isEmpty && ended.allSatisfy { $0.last == UInt8(ascii: "\r") }
        return isWindows ? ended.map { $0.dropLast() } + lines.suffix(1) : lines
    }

    private typealias Message = (line: String, fields: [HTTPRecord.Field], body: HTTPRecord.Body)

    private static func message(
        _ range: Range<Int>, of lines: [ArraySlice<UInt8>]
    ) throws(HTTPFileError) -> Message {
        guard let blank = lines[range].firstIndex(where: \.isEmpty) else {
            throw HTTPFileError(.noBlankLine, at: range.upperBound, of: lines)
        }
        guard blank > range.lowerBound else { throw HTTPFileError(.requestLine, at: blank, of: lines) }
        let line = try text(range.lowerBound, of: lines)
        var fields: [HTTPRecord.Field] = []
        for index in (range.lowerBound + 1)..<blank {
            guard let field = field(try text(index, of: lines)) else {
                throw HTTPFileError(.field, at: index, of: lines)
            }
            fields.append(field)
        }
        return (line, fields, body(lines[(blank + 1)..<range.upperBound], fields))
    }

    private static func text(
        _ index: Int, of lines: [ArraySlice<UInt8>]
    ) throws(HTTPFileError) -> String {
        guard let text = String(validating: lines[index], as: UTF8.self) else {
            throw HTTPFileError(.notUTF8, at: index, of: lines)
        }
        return text
    }

    private static func field(_ line: String) -> HTTPRecord.Field? {
        guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let value = line.utf8[line.utf8.index(after: colon)...].drop { $0 == UInt8(ascii: " ") }
        return HTTPRecord.Field(name: String(line[..<colon]), value: String(Substring(value)))
    }

    private static func body(
        _ lines: ArraySlice<ArraySlice<UInt8>>, _ fields: [HTTPRecord.Field]
    ) -> HTTPRecord.Body {
        // A request's body is followed by a blank line; splitting a response's last line leaves one, too.
        let lines = lines.dropLast(lines.last?.isEmpty ?? false ? 1 : 0)
        guard let first = lines.first else { return .none }
        if let body = binaryBody(first) { return body }
        let hasFinalNewline = !(lines.last?.elementsEqual(noFinalNewline.utf8) ?? false)
        let text = Array(
            (hasFinalNewline ? lines : lines.dropLast()).map(unescaped).joined(separator: [newline]))
        let isJSON =
            fields.first { $0.name == "content-type" }.flatMap { MediaType($0.value)?.isJSON } ?? false
        if isJSON, let json = try? JSON(parsing: text) { return .json(json) }
        return .text(hasFinalNewline ? text + [newline] : text)
    }

    private static func unescaped(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        line.first == backslash ? line.dropFirst() : line
    }

    private static func binaryBody(_ line: ArraySlice<UInt8>) -> HTTPRecord.Body? {
        guard line.starts(with: binary.utf8) else { return nil }
        let words = String(decoding: line.dropFirst(binary.utf8.count), as: UTF8.self).split(separator: " ")
        guard words.count == 4, let size = Int(words[0]) else { return nil }
        return .binary(size: size, digest: String(words[3]))
    }
}
