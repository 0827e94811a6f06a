/// A name and what it stands for, in two columns; on a narrow pane the words stand below the name.
struct HelpEntry {
    /// The first column, with the blanks that end it.
    private static let column = 17
    /// With less room for words than that, they stand below.
    private static let narrow = 28
    private static let indent = 2

    private let name: Row
    private let words: Row

    init(_ name: String, _ words: String) {
        self.name = Row(name, .strong)
        self.words = Row(words)
    }

    func rows(in columns: Int) -> [Row] {
        let isBeside = columns >= Self.column + Self.narrow
        let start = isBeside ? Self.column : Self.indent
        let hasRoom = isBeside && name.width < start
        let above = hasRoom || name.width == 0 ? [] : name.wrappedAtWords(to: columns)
        let lines = words.wrappedAtWords(to: max(columns - start, 1))
        return above
            + lines.enumerated().map { index, line in
                var row = (hasRoom && index == 0 ? name : Row()).fitted(to: start)
                row.append(line)
                return row
            }
    }
}
