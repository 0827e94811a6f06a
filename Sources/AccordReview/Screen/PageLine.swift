import AccordDiff

/// A line of a page before it is drawn: drawing costs, so only what is seen is drawn.
enum PageLine: Sendable {
    case text(String, Ink)
    case field(String, String, Ink = .plain)
    /// A field that is a sentence: divided at words, what follows stands below its start.
    case told(String, String, Ink = .plain)
    /// A changed or unchanged line.
    case diff(DiffRow)
    case content(ArraySlice<UInt8>, number: Int, digits: Int)
    case pair(LinePair)
    case value(Structure.Row)
    /// A name and what it stands for.
    case entry(String, String)
    /// Sentences, divided at words.
    case prose(String)

    /// More of a line is never shown: nobody reads it, and it would be drawn again with every key.
    static let bytesShown = 4000
    private static let fieldColumns = 9

    /// The line in as many rows as it needs.
    func rows(in columns: Int) -> [Row] {
        let columns = max(columns, 1)
        return switch self {
        case .pair(let pair): pair.rows(in: columns)
        case .entry(let name, let words): HelpEntry(name, words).rows(in: columns)
        case .prose(let text): Row(text).wrappedAtWords(to: columns)
        case .told(let name, let text, let ink): Self.told(name, Row(text, ink), columns)
        case .text, .field, .diff, .content, .value: row.wrapped(to: columns)
        }
    }

    private var row: Row {
        switch self {
        case .pair, .entry, .prose, .told: Row()
        case .value(let value): ValueRow(value).row
        case .text(let text, let ink): Row(text, ink)
        case .field(let name, let value, let ink): Self.field(name, value, ink)
        case .diff(let line): line.row
        case .content(let bytes, let number, let digits): Self.content(bytes, number, digits)
        }
    }

    private static func field(_ name: String, _ value: String, _ ink: Ink) -> Row {
        var row = Row(name.padded(to: fieldColumns), .faint)
        row.append(value, ink)
        return row
    }

    private static func told(_ name: String, _ words: Row, _ columns: Int) -> [Row] {
        words.wrappedAtWords(to: max(columns - fieldColumns, 1)).enumerated().map { index, line in
            var row = Row((index == 0 ? name : "").padded(to: fieldColumns), .faint)
            row.append(line)
            return row
        }
    }

    private static func content(_ bytes: ArraySlice<UInt8>, _ number: Int, _ digits: Int) -> Row {
        let digitsOfNumber = String(number)
        let indent = String(repeating: " ", count: max(digits - digitsOfNumber.utf8.count, 0))
        var row = Row("\(indent)\(digitsOfNumber)  ", .faint)
        row.append(bytes.prefix(bytesShown))
        if bytes.count > bytesShown { row.append(Rules.moreBytes(bytes.count - bytesShown), .faint) }
        return row
    }
}

extension String {
    /// Filled with blanks to at least `count` characters, for ASCII only.
    func padded(to count: Int) -> String { self + String(repeating: " ", count: max(count - utf8.count, 1)) }
}
