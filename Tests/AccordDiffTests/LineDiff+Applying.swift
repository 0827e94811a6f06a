import AccordDiff

extension LineDiff {
    /// The old text with the hunks applied, or nil where a hunk does not fit it.
    func applied(to old: [UInt8]) -> [UInt8]? {
        var result: [UInt8] = []
        let lines = Self.lines(old)
        var next = 0
        for hunk in hunks {
            let start = hunk.oldCount == 0 ? hunk.oldStart : hunk.oldStart - 1
            guard start >= next, start <= lines.count else { return nil }
            result += lines[next..<start].joined()
            next = start
            for line in hunk.lines {
                let bytes = line.bytes + (line.hasNewline ? [0x0A] : [])
                if line.kind != .added {
                    guard next < lines.count, lines[next] == bytes else { return nil }
                    next += 1
                }
                if line.kind != .removed { result += bytes }
            }
            guard next - start == hunk.oldCount else { return nil }
        }
        return result + lines[next...].joined()
    }

    /// The changed lines, marked as in a unified diff.
    var changed: [String] {
        hunks.flatMap(\.lines).compactMap { line in
            switch line.kind {
            case .context: nil
            case .removed: "-" + line.text
            case .added: "+" + line.text
            }
        }
    }

    init(_ old: String, _ new: String, context: Int = 3) {
        self.init(old: Array(old.utf8), new: Array(new.utf8), context: context)
    }

    private static func lines(_ text: [UInt8]) -> [[UInt8]] {
        var lines: [[UInt8]] = [[]]
        for byte in text {
            lines[lines.count - 1].append(byte)
            if byte == 0x0A { lines.append([]) }
        }
        if lines.last == [] { lines.removeLast() }
        return lines
    }
}
