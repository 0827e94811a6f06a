import AccordDiff

/// A line of a diff with the words marked that its partner does not have.
///
/// Of a very long line only the part around its first change is looked at.
struct DiffRow: Sendable {
    /// How much of a long line is shown before its first change.
    private static let lead = 200

    private let line: DiffLine
    /// Found once: to look for the first change in a very long line with every key would be felt.
    private let shown: Range<Int>
    private let partner: [UInt8]?

    init(_ line: DiffLine, partner: [UInt8]?) {
        self.line = line
        self.partner = partner
        shown = Self.window(line.bytes, partner)
    }

    func contains(_ needle: Needle) -> Bool { needle.occurs(in: line.bytes) }

    var row: Row {
        var row = Row(sign, ink)
        if shown.lowerBound > 0 { row.append(Rules.bytesBefore(shown.lowerBound), .faint) }
        append(line.bytes[shown], to: &row)
        let hidden = line.bytes.count - shown.upperBound
        if hidden > 0 { row.append(Rules.moreBytes(hidden), .faint) }
        if !line.hasNewline { row.append(Rules.noFinalNewline, .faint) }
        return row
    }

    private func append(_ bytes: ArraySlice<UInt8>, to row: inout Row) {
        var position = bytes.startIndex
        for change in changes {
            let range = bytes.startIndex + change.lowerBound..<bytes.startIndex + change.upperBound
            row.append(bytes[position..<range.lowerBound], ink)
            row.append(bytes[range], wordInk)
            position = range.upperBound
        }
        row.append(bytes[position...], ink)
    }

    // MARK: - Looking at the bytes

    private static func window(_ bytes: [UInt8], _ partner: [UInt8]?) -> Range<Int> {
        guard bytes.count > PageLine.bytesShown else { return 0..<bytes.count }
        let common = zip(bytes, partner ?? []).prefix { $0 == $1 }.count
        var start = max(common - lead, 0)
        // Not into the middle of a scalar.
        while start < bytes.count, bytes[start] & 0xC0 == 0x80 { start += 1 }
        return start..<min(start + PageLine.bytesShown, bytes.count)
    }

    /// The words that the partner does not have, counted from the start of the window: both lines are equal
    /// before it, so it starts at the same byte in both.
    private var changes: [Range<Int>] {
        guard let partner else { return [] }
        let own = Array(line.bytes[shown])
        let other = Array(partner.dropFirst(shown.lowerBound).prefix(PageLine.bytesShown))
        return line.kind == .removed
            ? WordDiff(old: own, new: other).old : WordDiff(old: other, new: own).new
    }

    // MARK: - Style

    private var sign: String {
        switch line.kind {
        case .context: " "
        case .removed: "-"
        case .added: "+"
        }
    }

    private var ink: Ink {
        switch line.kind {
        case .context: .plain
        case .removed: .removed
        case .added: .added
        }
    }

    private var wordInk: Ink { line.kind == .removed ? .removedWord : .addedWord }
}
