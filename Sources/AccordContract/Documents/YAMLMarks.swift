/// Where the nodes of a document stand in its YAML text, by their numbers.
struct YAMLMarks: Sendable {
    /// As the parser counts: from 0, the column in Unicode scalars.
    struct Mark: Sendable {
        var line: UInt32
        var column: UInt32
    }

    private(set) var marks: [Mark] = []

    mutating func append(_ mark: Mark) { marks.append(mark) }

    mutating func replace(_ node: Int, _ mark: Mark) { marks[node] = mark }

    mutating func removeLast(to count: Int) { marks.removeLast(marks.count - count) }

    mutating func copy(_ node: Int, count: Int) { marks += marks[node..<node + count] }

    mutating func rebuild(behind node: Int, origins: [Int]) {
        let moved = origins.map { marks[$0] }
        marks.replaceSubrange((node + 1)..., with: moved)
    }

    func position(ofNode node: Int, in text: SourceText) -> SourcePosition {
        marks.indices.contains(node) ? text.position(marks[node]) : SourcePosition(line: 1, column: 1)
    }
}
