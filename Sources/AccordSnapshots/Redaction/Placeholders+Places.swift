extension Placeholders {
    /// The ranges to replace. One within a placeholder that stands there already is none, and only what hides all
    /// replaces a placeholder alone; one that would cut a placeholder takes all of it in: what was found beside it
    /// must not stay.
    ///
    /// - Parameter ranges: they ascend, and none overlaps another.
    func replaceable(
        _ ranges: [Range<Int>], in text: [UInt8], as placeholder: Placeholder?
    ) -> [Range<Int>] {
        var places = places(in: text)[...]
        return ranges.reduce(into: []) { found, range in
            places = places.drop { $0.upperBound <= range.lowerBound }
            let hit = places.prefix { $0.lowerBound < range.upperBound }
            let isWithin = hit.contains { place in
                place == range
                    ? placeholder?.kind != .redacted
                    : place.lowerBound <= range.lowerBound && range.upperBound <= place.upperBound
            }
            if isWithin { return }
            var start = min(range.lowerBound, hit.first?.lowerBound ?? range.lowerBound)
            let end = max(range.upperBound, hit.last?.upperBound ?? range.upperBound)
            // The one before may have taken in the same placeholder.
            if let last = found.last, last.upperBound > start { start = found.removeLast().lowerBound }
            found.append(start..<end)
        }
    }

    /// Where what was given out stands in a text.
    private func places(in text: [UInt8]) -> [Range<Int>] {
        guard text.contains(UInt8(ascii: "<")) else { return [] }
        return text.indices.filter { text[$0] == UInt8(ascii: "<") }.compactMap { start in
            let window = text[start...].prefix(longest)
            let end = window.indices.first { end in
                text[end] == UInt8(ascii: ">") && given.contains(Array(text[start...end]))
            }
            return end.map { start..<$0 + 1 }
        }
    }
}
