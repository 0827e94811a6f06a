import AccordJSON

/// A value that differs between two documents, on one line: its place, then what it was and is.
struct ValueRow {
    private static let bytesShown = 400

    private let value: Structure.Row

    init(_ value: Structure.Row) { self.value = value }

    var row: Row {
        let difference = value.difference
        var row = Row("\(difference.kind.rawValue.padded(to: 10))", .faint)
        if value.part != .file { row.append("\(Rules.label(value.part)) ", .faint) }
        let pointer = difference.pointer.description
        row.append("\(pointer.isEmpty ? Rules.wholeDocument : pointer)  ", .strong)
        if difference.kind == .reordered { return row }
        if let old = difference.old { append(old, .removed, to: &row) }
        if difference.old != nil, difference.new != nil { row.append(" -> ", .faint) }
        if let new = difference.new { append(new, .added, to: &row) }
        return row
    }

    private func append(_ json: JSON, _ ink: Ink, to row: inout Row) {
        let bytes = json.serialized(.compact)
        var end = min(Self.bytesShown, bytes.count)
        // Not into the middle of a scalar.
        while end < bytes.count, end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        row.append(bytes[..<end], ink)
        if end < bytes.count { row.append(Rules.moreBytes(bytes.count - end), .faint) }
    }
}
