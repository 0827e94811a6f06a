extension Place {
    /// The column counted in Unicode code points; nil where the line's text is not known.
    var codePointColumn: Int? {
        guard let text, let column, column >= 1 else { return nil }
        // Bytes of the form 10xxxxxx continue a code point (RFC 3629, 3).
        return text.utf8.prefix(column - 1).count { $0 & 0xC0 != 0x80 } + 1
    }
}
