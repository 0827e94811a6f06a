import AccordJSON
import AccordReport

/// The expectations on what a JSONPath selects, which may be any number of values.
extension JSON {
    func checkSelected(_ path: JSONPath, _ values: [JSON], _ places: [JSONPointer], _ expected: JSON)
        -> [Finding]
    {
        let differences = expected.differences(to: JSON(elements: values))
        guard !differences.isEmpty else { return [] }
        let located = differences.map { difference in
            var difference = difference
            difference.pointer = Self.place(of: difference, among: places)
            return difference
        }
        let hints = [Rules.selected(at: places.map { Rules.place($0.description) })]
        return [
            Finding(
                .selected, subject: Self.subject, differences: located, hints: hints,
                facts: ["path": JSON(path.description)])
        ]
    }

    /// In the document where it was selected; `-` for a value that was not.
    private static func place(of difference: JSONDifference, among places: [JSONPointer]) -> JSONPointer {
        let tokens = difference.pointer.tokens
        guard let first = tokens.first else { return JSONPointer() }
        let isMissing = difference.kind == .removed && tokens.count == 1
        guard !isMissing, let index = Int(first), places.indices.contains(index) else {
            return JSONPointer(tokens: ["-"])
        }
        return JSONPointer(tokens: places[index].tokens + tokens.dropFirst())
    }

    func checkSelectedCount(_ path: JSONPath, _ places: [JSONPointer], _ expected: Int) -> [Finding] {
        guard places.count != expected else { return [] }
        let hints = places.isEmpty ? [] : [Rules.selected(at: places.map { Rules.place($0.description) })]
        let facts: [String: JSON] = [
            "path": JSON(path.description), "wanted": JSON(expected), "found": JSON(places.count),
        ]
        return [Finding(.selectedCount, subject: Self.subject, hints: hints, facts: facts)]
    }

    func checkSelectedSomething(_ path: JSONPath, _ places: [JSONPointer]) -> [Finding] {
        guard places.isEmpty else { return [] }
        return [Finding(.selectedNothing, subject: Self.subject, facts: ["path": JSON(path.description)])]
    }

    func checkSelectedNothing(_ path: JSONPath, _ values: [JSON], _ places: [JSONPointer]) -> [Finding] {
        guard !places.isEmpty else { return [] }
        let differences = zip(places, values).map { JSONDifference(.added, at: $0, new: $1) }
        return [
            Finding(
                .selectedSomething, subject: Self.subject, differences: differences,
                facts: ["path": JSON(path.description)])
        ]
    }
}
