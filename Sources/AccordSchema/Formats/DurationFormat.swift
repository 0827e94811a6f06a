/// Durations of RFC 3339, appendix A: units in their order, none left out between two, weeks alone.
enum DurationFormat {
    static func accepts(_ text: FormatText) -> Bool {
        guard text[0] == UInt8(ascii: "P") else { return false }
        var index = 1
        var hasDate = false
        if text.at(1) != UInt8(ascii: "T") {
            guard let end = units("YMD", text, index) else { return isWeeks(text) }
            index = end
            hasDate = true
        }
        if index == text.count { return hasDate }
        guard text[index] == UInt8(ascii: "T") else { return false }
        index += 1
        guard let end = units("HMS", text, index) else { return false }
        return end == text.count
    }

    private static func isWeeks(_ text: FormatText) -> Bool {
        var index = 1
        while text.at(index).isDigit { index += 1 }
        return index > 1 && text.at(index) == UInt8(ascii: "W") && index + 1 == text.count
    }

    /// Reads numbers with adjacent units up to the end or a `T`; nil when there is none or one is wrong.
    private static func units(_ units: StaticString, _ text: FormatText, _ start: Int) -> Int? {
        var index = start
        var expected: Int?
        while index < text.count, text[index] != UInt8(ascii: "T") {
            let digits = index
            while text.at(index).isDigit { index += 1 }
            guard index > digits, let unit = (0..<3).first(where: { units.utf8Start[$0] == text.at(index) }),
                expected == nil || unit == expected
            else { return nil }
            expected = unit + 1
            index += 1
        }
        return expected == nil ? nil : index
    }
}
