/// The four parts of an `.http` snapshot: where each begins, and its bytes.
package struct ExchangeParts: Sendable {
    package struct Part: Sendable, Equatable {
        /// The first line in its file, counted from 1.
        package let line: Int
        package let text: ArraySlice<UInt8>
    }

    package let requestHead: Part
    package let requestBody: Part
    package let responseHead: Part
    package let responseBody: Part

    /// - Returns: nil where the text is no exchange.
    package init?(_ text: [UInt8]) {
        let text = Self.withoutCarriageReturns(text)
        let starts = Self.lineStarts(text)
        let mark = Array("HTTP/".utf8)
        guard let response = starts.firstIndex(where: { text[$0...].starts(with: mark) }), response > 0,
            let requestEnd = Self.blankLine(text, starts, from: 0, to: response),
            let responseEnd = Self.blankLine(text, starts, from: response, to: starts.count)
        else { return nil }
        let lines = [0, requestEnd + 1, response, responseEnd + 1, starts.count]
        let offsets = lines.map { $0 < starts.count ? starts[$0] : text.count }
        func part(_ index: Int) -> Part {
            Part(line: lines[index] + 1, text: text[offsets[index]..<offsets[index + 1]])
        }
        (requestHead, requestBody, responseHead, responseBody) = (part(0), part(1), part(2), part(3))
    }

    // MARK: -

    private static let newline = UInt8(ascii: "\n")

    private static func lineStarts(_ text: [UInt8]) -> [Int] {
        guard !text.isEmpty else { return [] }
        let starts = [0] + text.indices.filter { text[$0] == newline }.map { $0 + 1 }
        return starts.last == text.count ? starts.dropLast() : starts
    }

    private static func blankLine(_ text: [UInt8], _ starts: [Int], from: Int, to: Int) -> Int? {
        (from..<to).first { text[starts[$0]] == newline }
    }

    /// As git may have written it: where every line ends in CRLF, that counts as LF.
    private static func withoutCarriageReturns(_ text: [UInt8]) -> [UInt8] {
        let carriageReturn = UInt8(ascii: "\r")
        guard text.contains(carriageReturn) else { return text }
        let lines = text.split(separator: newline, omittingEmptySubsequences: false)
        guard lines.dropLast().allSatisfy({ $0.last == carriageReturn }) else { return text }
        return Array((lines.dropLast().map { $0.dropLast() } + lines.suffix(1)).joined(separator: [newline]))
    }
}
