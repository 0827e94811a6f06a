extension LineDiff {
    /// The difference as a patch, which `patch` and `git apply` take; empty for equal texts.
    ///
    /// - Parameters:
    ///   - oldName: the old file, such as `a/books.json`, or `/dev/null` where there was none.
    ///   - newName: the new file, or `/dev/null` where there is none any more.
    public func unifiedBytes(oldName: String, newName: String) -> [UInt8] {
        isEmpty ? [] : UnifiedWriter(oldName, newName).patch(hunks)
    }

    /// The difference as text to show, invalid UTF-8 repaired; empty for equal texts.
    ///
    /// - Parameters:
    ///   - oldName: the old file, such as `a/books.json`, or `/dev/null` where there was none.
    ///   - newName: the new file, or `/dev/null` where there is none any more.
    ///   - changedLinesLimit: how many removed and added lines to show; a last line starting with `#` counts
    ///     the rest. Such text has no newline at its end and, once cut, is no patch. Without a limit the text
    ///     is that of `unifiedBytes`.
    public func unified(oldName: String, newName: String, changedLinesLimit: Int? = nil) -> String {
        guard !isEmpty else { return "" }
        let writer = UnifiedWriter(oldName, newName)
        guard let limit = changedLinesLimit.map({ max(0, $0) }) else {
            return String(decoding: writer.patch(hunks), as: UTF8.self)
        }
        let hidden = addedCount + removedCount - limit
        let shown = writer.excerpt(hunks, changedLines: limit)
        let text = String(decoding: shown.dropLast(), as: UTF8.self)
        return UnifiedWriter.text(text, hiding: hidden)
    }
}
