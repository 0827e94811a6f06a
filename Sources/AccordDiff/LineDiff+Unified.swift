extension LineDiff {
    /// The difference in the unified format, which `patch` and `git apply` take; empty for equal texts.
    ///
    /// - Parameters:
    ///   - oldName: the name of the old file, such as `a/books.json`, or `/dev/null` for a new file.
    ///   - newName: the name of the new file.
    public func unifiedBytes(oldName: String, newName: String) -> [UInt8] {
        guard !isEmpty else { return [] }
        var bytes = header(oldName, newName)
        for hunk in hunks { Self.append(hunk, hunk.lines, to: &bytes) }
        return bytes
    }

    /// The difference as text for people, invalid UTF-8 repaired.
    ///
    /// - Parameter changedLinesLimit: how many changed lines to show; the rest is counted in a last line.
    public func unified(
        oldName: String, newName: String, changedLinesLimit: Int = .max
    ) -> String {
        guard !isEmpty else { return "" }
        var bytes = header(oldName, newName)
        var left = changedLinesLimit
        for hunk in hunks where left > 0 {
            var shown: [DiffLine] = []
            for line in hunk.lines where left > 0 {
                shown.append(line)
                if line.kind != .context { left -= 1 }
            }
            Self.append(hunk, shown, to: &bytes)
        }
        var text = String(decoding: bytes, as: UTF8.self)
        text.removeLast()
        let hidden = addedCount + removedCount - changedLinesLimit
        return hidden > 0 ? text + "\n# \(hidden) more changed lines" : text
    }

    private func header(_ oldName: String, _ newName: String) -> [UInt8] {
        Array("--- \(Self.named(oldName))\n+++ \(Self.named(newName))\n".utf8)
    }

    /// A name with a blank in it ends in a tab, so that `patch` takes the whole of it.
    private static func named(_ name: String) -> String { name.contains(" ") ? name + "\t" : name }

    private static func append(_ hunk: Hunk, _ lines: [DiffLine], to bytes: inout [UInt8]) {
        let old = range(hunk.oldStart, hunk.oldCount)
        let new = range(hunk.newStart, hunk.newCount)
        bytes += "@@ -\(old) +\(new) @@\n".utf8
        for line in lines {
            bytes.append(mark(line.kind))
            bytes += line.bytes
            bytes.append(0x0A)
            if !line.hasNewline { bytes += "\\ No newline at end of file\n".utf8 }
        }
    }

    private static func range(_ start: Int, _ count: Int) -> String { count == 1 ? "\(start)" : "\(start),\(count)" }

    private static func mark(_ kind: DiffLine.Kind) -> UInt8 {
        switch kind {
        case .context: UInt8(ascii: " ")
        case .removed: UInt8(ascii: "-")
        case .added: UInt8(ascii: "+")
        }
    }
}
