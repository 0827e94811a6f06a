/// A path with a name in it, by its segments as numbers, so that thousands can be held against each other.
struct PathCandidate {
    /// A segment that is nothing but a name.
    private static let name = 0

    let item: PathItem
    /// Equal segments have equal numbers: those with a part of a name in them negative ones.
    let segments: [Int]

    static func all(_ items: [PathItem]) -> [PathCandidate] {
        var numbers = ["{}": name]
        return items.compactMap { item in
            let shape = Template(item.template).shape
            guard shape.utf8.contains(UInt8(ascii: "{")) else { return nil }
            let segments = shape.split(separator: "/", omittingEmptySubsequences: false).map { segment in
                let text = String(segment)
                if let number = numbers[text] { return number }
                let isPartial = text.utf8.contains(UInt8(ascii: "{"))
                let number = isPartial ? -numbers.count : numbers.count
                numbers[text] = number
                return number
            }
            return PathCandidate(item: item, segments: segments)
        }
    }

    /// Whether one path can match both, and neither is the more concrete one in every segment.
    func isAmbiguous(with other: PathCandidate) -> Bool {
        var (isConcrete, isOtherConcrete) = (false, false)
        for index in segments.indices {
            let (own, others) = (segments[index], other.segments[index])
            if own == others { continue }
            if others == Self.name, own > 0 {
                isConcrete = true
            } else if own == Self.name, others > 0 {
                isOtherConcrete = true
            } else {
                return false
            }
        }
        return isConcrete && isOtherConcrete
    }
}
