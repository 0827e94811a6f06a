import AccordURI

/// A segment that is in parts fixed and in parts a name: `{id}.json`, `{from}..{to}`.
enum PartialSegment {
    static func fixedLength(_ parts: [PathTemplate.Part]) -> Int {
        parts.reduce(0) { if case .literal(let text) = $1 { $0 + text.count } else { $0 } }
    }

    /// What stands for the names, none of it empty; nil where the segment does not fit.
    ///
    /// A name ends where the fixed text behind it first begins; fixed text at the end is the segment's end.
    ///
    /// - Parameter segment: as it was sent; the fixed text is compared with what its escapes stand for.
    static func captures(_ parts: [PathTemplate.Part], in segment: ArraySlice<UInt8>) -> [Range<Int>]? {
        guard segment.contains(UInt8(ascii: "%")) else { return ranges(parts, in: segment) }
        let (bytes, places) = PercentDecoding.places(segment)
        return ranges(parts, in: bytes[...])?.map { places[$0.lowerBound]..<places[$0.upperBound] }
    }

    private static func ranges(_ parts: [PathTemplate.Part], in segment: ArraySlice<UInt8>) -> [Range<Int>]? {
        var captures: [Range<Int>] = []
        var start = segment.startIndex
        for (index, part) in parts.enumerated() {
            switch part {
            case .literal(let text):
                guard segment[start...].starts(with: text) else { return nil }
                start += text.count
            case .name:
                guard let end = end(of: start, in: segment, before: parts[(index + 1)...]) else { return nil }
                captures.append(start..<end)
                start = end
            }
        }
        return start == segment.endIndex ? captures : nil
    }

    private static func end(
        of start: Int, in segment: ArraySlice<UInt8>, before parts: ArraySlice<PathTemplate.Part>
    ) -> Int? {
        guard start < segment.endIndex else { return nil }
        guard let next = parts.first else { return segment.endIndex }
        guard case .literal(let text) = next else { return start + 1 }
        let last = segment.endIndex - text.count
        if parts.count == 1 { return last > start ? last : nil }
        var end = start + 1
        while end <= last {
            if segment[end...].starts(with: text) { return end }
            end += 1
        }
        return nil
    }
}
