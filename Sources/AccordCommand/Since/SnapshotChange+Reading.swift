extension SnapshotChange {
    /// What `git diff --raw --numstat -z` tells, in its order.
    static func read(_ bytes: [UInt8]) -> [SnapshotChange] {
        var fields = bytes.split(separator: 0, omittingEmptySubsequences: false)[...]
        var changes: [SnapshotChange] = []
        while let field = fields.first, field.first == UInt8(ascii: ":") {
            fields = fields.dropFirst()
            guard let change = SnapshotChange(field, &fields) else { continue }
            changes.append(change)
        }
        let counts = counts(fields)
        for index in changes.indices {
            guard let count = counts[Array(changes[index].path.utf8)] else { continue }
            (changes[index].added, changes[index].removed) = (count.added, count.removed)
        }
        return changes
    }

    // MARK: -

    private typealias Fields = ArraySlice<ArraySlice<UInt8>>

    /// `:100644 100644 <old> <new> R086`, then one path or two.
    private init?(_ head: ArraySlice<UInt8>, _ fields: inout Fields) {
        guard let letter = head.split(separator: UInt8(ascii: " ")).last?.first,
            let first = fields.popFirst()
        else { return nil }
        switch letter {
        case UInt8(ascii: "A"): (kind, path) = (.added, Self.text(first))
        case UInt8(ascii: "D"): (kind, path) = (.removed, Self.text(first))
        case UInt8(ascii: "R"), UInt8(ascii: "C"):
            guard let second = fields.popFirst() else { return nil }
            (kind, path) = (letter == UInt8(ascii: "R") ? .renamed : .added, Self.text(second))
            if kind == .renamed { formerPath = Self.text(first) }
        // Content, type, and what is not merged: it is another than it was.
        default: (kind, path) = (.changed, Self.text(first))
        }
    }

    /// `3 TAB 1 TAB path`; for a rename the path is empty, and the old and the new one follow.
    private static func counts(_ fields: Fields) -> [[UInt8]: (added: Int?, removed: Int?)] {
        var fields = fields
        var counts: [[UInt8]: (added: Int?, removed: Int?)] = [:]
        while let field = fields.popFirst() {
            let parts = field.split(
                separator: UInt8(ascii: "\t"), maxSplits: 2, omittingEmptySubsequences: false)
            guard parts.count == 3 else { continue }
            if parts[2].isEmpty { _ = fields.popFirst() }
            guard let path = parts[2].isEmpty ? fields.popFirst() : parts[2] else { continue }
            counts[Array(path)] = (Int(text(parts[0])), Int(text(parts[1])))
        }
        return counts
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
