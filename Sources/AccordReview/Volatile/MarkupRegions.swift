/// Where texts, values of attributes and the like stand in XML or HTML, as snapshots are written.
struct MarkupRegions: Sendable {
    enum Kind: Sendable, Equatable {
        case text
        /// Between the quotes of an attribute.
        case value
        /// In comments, instructions, scripts and styles, where nothing is escaped.
        case raw
        /// Names, and what holds a tag together.
        case tag
    }

    private let bytes: [UInt8]
    private var starts: [(offset: Int, kind: Kind)] = [(0, .text)]

    /// - Returns: nil where the syntax knows no tags.
    init?(_ bytes: [UInt8], in syntax: PlaceholderSyntax) {
        guard syntax != .plain else { return nil }
        self.bytes = bytes
        var index = 0
        while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = markup(at: start, isHTML: syntax == .html)
            begin(.text, at: index)
        }
    }

    /// What stands at an offset in bytes.
    subscript(offset: Int) -> Kind {
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle].offset > offset { high = middle } else { low = middle + 1 }
        }
        return low > 0 ? starts[low - 1].kind : .text
    }

    // MARK: -

    private mutating func begin(_ kind: Kind, at offset: Int) { starts.append((offset, kind)) }

    /// - Returns: where it ends.
    private mutating func markup(at start: Int, isHTML: Bool) -> Int {
        for (opening, closing) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")] {
            guard stands(opening, at: start) else { continue }
            begin(.raw, at: start)
            return end(behind: closing, from: start + opening.utf8.count)
        }
        let end = tag(at: start)
        guard isHTML else { return end }
        for name in ["script", "style"] where stands("<" + name, at: start) {
            begin(.raw, at: end)
            return self.start(of: "</" + name, from: end)
        }
        return end
    }

    private mutating func tag(at start: Int) -> Int {
        begin(.tag, at: start)
        var index = start + 1
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
            let quote = bytes[index]
            index += 1
            guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { continue }
            begin(.value, at: index)
            index = bytes[index...].firstIndex(of: quote) ?? bytes.count
            begin(.tag, at: index)
            index = min(index + 1, bytes.count)
        }
        return min(index + 1, bytes.count)
    }

    private func stands(_ text: String, at index: Int) -> Bool { bytes[index...].starts(with: text.utf8) }

    private func start(of text: String, from start: Int) -> Int {
        bytes[start...].indices.first { stands(text, at: $0) } ?? bytes.count
    }

    private func end(behind text: String, from start: Int) -> Int {
        min(self.start(of: text, from: min(start, bytes.count)) + text.utf8.count, bytes.count)
    }
}
