/// Which rows of a table a block changes: `.inserted(1)`, `.updated(["status": "paid"])`, or several in brackets.
public struct ExpectedChanges: Sendable {
    /// One row; a pattern without columns takes any.
    struct Slot: Sendable {
        let kind: RowChange.Kind
        let pattern: RowPattern
    }

    /// Nil where the table may change in any way.
    let slots: [Slot]?

    /// Any changes, or none: for tables that a test is not about.
    public static let anything = ExpectedChanges(slots: nil)

    /// So many new rows.
    public static func inserted(_ count: Int) -> Self { Self(.inserted, count, each: [:]) }
    /// New rows, each like one of these patterns.
    public static func inserted(_ rows: RowPattern...) -> Self { Self(.inserted, rows) }
    /// So many new rows, all of them like this.
    public static func inserted(_ count: Int, each row: RowPattern) -> Self {
        Self(.inserted, count, each: row)
    }

    /// So many rows with other values than before.
    public static func updated(_ count: Int) -> Self { Self(.updated, count, each: [:]) }
    /// Rows with other values than before, now each like one of these patterns.
    public static func updated(_ rows: RowPattern...) -> Self { Self(.updated, rows) }
    /// So many rows with other values than before, now all of them like this.
    public static func updated(_ count: Int, each row: RowPattern) -> Self {
        Self(.updated, count, each: row)
    }

    /// So many rows that are gone.
    public static func deleted(_ count: Int) -> Self { Self(.deleted, count, each: [:]) }
    /// Rows that are gone, each of which was like one of these patterns.
    public static func deleted(_ rows: RowPattern...) -> Self { Self(.deleted, rows) }
    /// So many rows that are gone, all of which were like this.
    public static func deleted(_ count: Int, each row: RowPattern) -> Self {
        Self(.deleted, count, each: row)
    }

    /// The names of all columns that patterns name.
    var columns: [String] { (slots ?? []).flatMap(\.pattern.names) }

    private init(slots: [Slot]?) { self.slots = slots }

    private init(_ kind: RowChange.Kind, _ rows: [RowPattern]) {
        slots = rows.map { Slot(kind: kind, pattern: $0) }
    }

    private init(_ kind: RowChange.Kind, _ count: Int, each row: RowPattern) {
        slots = Array(repeating: Slot(kind: kind, pattern: row), count: max(0, count))
    }
}

extension ExpectedChanges: ExpressibleByArrayLiteral {
    /// All of these: `[.inserted(1), .deleted(2)]`.
    public init(arrayLiteral parts: ExpectedChanges...) {
        let slots = parts.compactMap(\.slots)
        self.init(slots: slots.count == parts.count ? slots.flatMap(\.self) : nil)
    }
}
