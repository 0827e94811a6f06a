extension [UInt8] {
    /// The text with some ranges, which ascend, replaced by placeholders.
    func replacing(_ ranges: [Range<Int>], by placeholder: (ArraySlice<UInt8>) -> Placeholder) -> [UInt8] {
        var result: [UInt8] = []
        var end = 0
        for range in ranges {
            result += self[end..<range.lowerBound]
            result += placeholder(self[range]).description.utf8
            end = range.upperBound
        }
        return result + self[end...]
    }
}
