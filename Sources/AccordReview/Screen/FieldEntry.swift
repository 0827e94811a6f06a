/// What is known of an item under one name: a long value stands below its own start, where there is room.
struct FieldEntry {
    private static let indent = 9
    /// A value is not pressed into fewer columns.
    private static let narrow = 30

    private let name: String
    private let value: String
    private let ink: Ink

    init(_ name: String, _ value: String, _ ink: Ink) {
        (self.name, self.value, self.ink) = (name, value, ink)
    }

    func rows(in columns: Int) -> [Row] {
        let title = Row(name.padded(to: Self.indent), .faint)
        let room = columns - Self.indent
        guard room >= Self.narrow else {
            var row = title
            row.append(value, ink)
            return row.wrapped(to: columns)
        }
        return Row(value, ink).wrappedAtWords(to: room).enumerated().map { index, part in
            var row = index == 0 ? title : Row(String(repeating: " ", count: Self.indent))
            row.append(part)
            return row
        }
    }
}
