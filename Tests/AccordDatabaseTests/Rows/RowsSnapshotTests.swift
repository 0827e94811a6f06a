import Accord
import AccordDatabase
import Testing

struct RowsSnapshotTests {
    private let rows = [
        DatabaseRow([
            ("id", 1), ("title", "Walden"), ("price", 12.5), ("cover", .blob([0, 255])), ("note", nil),
        ]),
        DatabaseRow([("id", 2), ("title", "Life, \"A\""), ("price", 9), ("cover", nil), ("note", "")]),
    ]

    @Test func `rows of a query stand each on a line`() {
        expectSnapshot(of: rows, as: .rows)
    }

    @Test func `rows of a query stand as CSV`() {
        expectSnapshot(of: rows, as: .csv)
    }

    @Test func `rows without an order match in any`() {
        expectSnapshot(of: rows.reversed(), as: .rows.unordered())
    }

    @Test func `rows of several queries stand below the columns of all`() {
        expectSnapshot(of: rows + [DatabaseRow([("ID", 3), ("stock", 4)])], as: .csv)
    }
}
