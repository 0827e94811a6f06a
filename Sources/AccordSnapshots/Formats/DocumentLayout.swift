import AccordJSON

/// How the lines of a JSON document fall in a snapshot.
enum DocumentLayout: Sendable, Equatable {
    /// Every value on a line of its own.
    case pretty
    /// A list with each element on one line, its members as they came: rows of a table.
    case rows

    /// A list, one element a line; any other document is pretty.
    static func rows(_ json: JSON) -> [UInt8] {
        guard json.kind == .array, json.count > 0 else { return json.serialized(.pretty) }
        var bytes = Array("[".utf8)
        for (index, row) in json.elements.enumerated() {
            bytes += (index == 0 ? "\n  " : ",\n  ").utf8
            bytes += row.serialized(.compact)
        }
        return bytes + Array("\n]".utf8)
    }
}
