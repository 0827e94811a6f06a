/// The line that a place stands in and a caret below its column, cut to what is around it.
struct SourceLine {
    /// How long a line may be before only the surroundings of the column are shown: 80 columns, less the
    /// line's number.
    static let width = 72
    static let before = 40
    static let behind = 28

    let text: String
    /// How many characters stand before the caret; nil where the column is not known.
    let caret: Int?

    /// - Returns: nil where the place has no text.
    init?(_ place: Place) {
        guard let line = place.text else { return nil }
        guard let column = place.column, column >= 1 else {
            (text, caret) = (
                Excerpt.line(Visible.text(String(line.prefix(2 * Self.width))), width: Self.width), nil
            )
            return
        }
        let head = String(decoding: line.utf8.prefix(column - 1), as: UTF8.self)
        if line.utf8.count <= Self.width {
            (text, caret) = (Visible.text(line), Visible.text(head).count)
            return
        }
        let tail = String(decoding: line.utf8.dropFirst(column - 1), as: UTF8.self)
        let shownHead =
            (head.utf8.count > Self.before ? "…" : "") + Visible.text(String(head.suffix(Self.before)))
        let isCut = tail.utf8.count > Self.behind
        text = shownHead + Visible.text(String(tail.prefix(Self.behind))) + (isCut ? "…" : "")
        caret = shownHead.count
    }
}
