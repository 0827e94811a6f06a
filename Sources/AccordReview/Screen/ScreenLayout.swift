/// Where the panes are: the list above the detail, or beside it where there is room.
struct ScreenLayout: Equatable {
    /// From here on the list stands beside the detail.
    static let wide = 100
    static let separator = " | "

    let isSideBySide: Bool
    let listColumns: Int
    let listRows: Int
    let detailColumns: Int
    /// Without the ruler.
    let detailRows: Int
    let hasRuler: Bool
    /// A line of its own for messages; without it they take the place of the status line.
    let hasMessageLine: Bool

    /// - Parameter minimum: how many columns the detail needs, where there are so many at all.
    init(_ size: ScreenSize, items: Int, minimum: Int = 0) {
        hasRuler = size.rows >= 8
        hasMessageLine = size.rows >= 8
        let room = size.columns - Self.list(size.columns) - Self.separator.utf8.count
        isSideBySide = size.columns >= Self.wide && room >= minimum && hasRuler
        let body = size.rows - (hasMessageLine ? 2 : 1)
        let ruler = hasRuler ? 1 : 0
        if isSideBySide {
            listColumns = Self.list(size.columns)
            listRows = body
            detailColumns = size.columns - listColumns - Self.separator.utf8.count
            detailRows = body - ruler
        } else {
            listColumns = size.columns
            listRows = max(1, min(items, body / 4))
            detailColumns = size.columns
            detailRows = body - ruler - listRows
        }
    }

    private static func list(_ columns: Int) -> Int { min(columns * 2 / 5, 60) }
}
