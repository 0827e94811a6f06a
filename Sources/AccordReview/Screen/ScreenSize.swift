/// How many cells a terminal has.
package struct ScreenSize: Sendable, Equatable {
    package static let smallest = ScreenSize(columns: 20, rows: 5)

    package var columns: Int
    package var rows: Int

    package init(columns: Int, rows: Int) {
        self.columns = max(columns, 0)
        self.rows = max(rows, 0)
    }

    var isTooSmall: Bool { columns < Self.smallest.columns || rows < Self.smallest.rows }
}
