import AccordReview

/// Text in columns, by the cells that it takes.
enum Columns {
    static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(width - Printable.width(text), 0))
    }
}
