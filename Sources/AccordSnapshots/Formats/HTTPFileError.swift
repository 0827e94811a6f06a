/// Where reading an `.http` snapshot stopped, and why.
package struct HTTPFileError: Error, Sendable, Equatable {
    package enum Reason: Sendable, Equatable {
        /// The file begins with a response.
        case noRequest
        /// No line begins with `HTTP/`.
        case noResponse
        /// The fields of a message do not end.
        case noBlankLine
        case notUTF8
        case requestLine, field, statusLine
    }

    package let reason: Reason
    /// Counted from 1; the last one where the file breaks off.
    package let line: Int
    /// The line itself.
    package let text: String

    /// - Parameter index: of the line, counted from 0; beyond the last it is the last one.
    init(_ reason: Reason, at index: Int, of lines: [ArraySlice<UInt8>]) {
        // Behind the last line break there is no line.
        let count = lines.count - (lines.count > 1 && lines.last?.isEmpty == true ? 1 : 0)
        let last = min(index, count - 1)
        self.reason = reason
        line = last + 1
        text = String(decoding: lines[last], as: UTF8.self)
    }
}
