extension Placeholders {
    /// The ranges that may be replaced: none cuts a placeholder that stands there already, and only one that hides
    /// all replaces one alone.
    ///
    /// - Parameter ranges: they ascend.
    func replaceable(
        _ ranges: [Range<Int>], in text: [UInt8], as placeholder: Placeholder?
    ) -> [Range<Int>] {
        var places = places(in: text)[...]
        return ranges.filter { range in
            places = places.drop { $0.upperBound <= range.lowerBound }
            return places.prefix { $0.lowerBound < range.upperBound }.allSatisfy { place in
                guard place.overlaps(range) else { return true }
                if place == range { return placeholder?.kind == .redacted }
                return range.lowerBound <= place.lowerBound && place.upperBound <= range.upperBound
            }
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
