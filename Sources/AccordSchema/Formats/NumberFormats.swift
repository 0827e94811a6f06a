/// Ranges of numbers, by their decimal text.
enum NumberFormats {
    /// Whether a number is whole, whatever its notation (`1.0`, `10e-1`), and fits into so many bits.
    static func isInteger(_ text: FormatText, bits: Int, isSigned: Bool) -> Bool {
        guard let (magnitude, isNegative) = whole(text) else { return false }
        if magnitude == 0 { return true }
        if isNegative { return isSigned && magnitude <= 1 << UInt64(bits) }
        return bits == 64 || magnitude < 1 << UInt64(bits)
    }

    /// Whole numbers that a double holds exactly, without its neighbours becoming equal to it.
    static func isSafeInteger(_ text: FormatText) -> Bool {
        guard let (magnitude, _) = whole(text) else { return false }
        return magnitude < 1 << 53
    }

    static func fits(_ text: FormatText, limit: Double) -> Bool {
        let string = String(
            decoding: UnsafeBufferPointer(start: text.start, count: text.count), as: UTF8.self)
        guard let value = Double(string) else { return false }
        return value.magnitude <= limit
    }

    /// A decimal number as JSON writes it, leading zeros allowed, without an exponent.
    static func isDecimal(_ text: FormatText) -> Bool {
        var index = text[0] == .hyphen || text[0] == .plus ? 1 : 0
        let start = index
        while text.at(index).isDigit { index += 1 }
        guard index > start else { return false }
        if text.at(index) == .dot {
            let point = index
            index += 1
            while text.at(index).isDigit { index += 1 }
            guard index > point + 1 else { return false }
        }
        return index == text.count
    }

    /// The magnitude and sign of a whole number below 2^64; nil for every other text.
    private static func whole(_ text: FormatText) -> (UInt64, Bool)? {
        let isNegative = text[0] == .hyphen
        var index = isNegative ? 1 : 0
        var magnitude: UInt64 = 0
        var pendingZeros = 0
        var scale = 0
        var isFraction = false
        while index < text.count, text[index] | 0x20 != UInt8(ascii: "e") {
            let byte = text[index]
            index += 1
            if byte == .dot {
                isFraction = true
                continue
            }
            guard byte.isDigit else { return nil }
            if isFraction { scale -= 1 }
            // Zeros wait for a digit that makes them count, so that `1.000…0` does not overflow.
            if byte == 0x30 {
                pendingZeros += magnitude == 0 ? 0 : 1
                continue
            }
            guard append(&magnitude, zeros: pendingZeros + 1, digit: UInt64(byte - 0x30)) else { return nil }
            pendingZeros = 0
        }
        if magnitude == 0 { return (0, isNegative) }
        guard let exponent = exponent(text, from: index) else { return nil }
        let zeros = exponent + scale + pendingZeros
        guard zeros >= 0, append(&magnitude, zeros: zeros, digit: 0) else { return nil }
        return (magnitude, isNegative)
    }

    private static func append(_ magnitude: inout UInt64, zeros: Int, digit: UInt64) -> Bool {
        if magnitude == 0 {
            magnitude = digit
            return true
        }
        guard zeros <= 20 else { return false }
        for _ in 0..<zeros {
            let (product, overflow) = magnitude.multipliedReportingOverflow(by: 10)
            if overflow { return false }
            magnitude = product
        }
        let (sum, overflow) = magnitude.addingReportingOverflow(digit)
        magnitude = sum
        return !overflow
    }

    /// The exponent that begins at an `e`, zero without one; beyond a million it is that.
    private static func exponent(_ text: FormatText, from start: Int) -> Int? {
        guard start < text.count else { return 0 }
        var index = start + 1
        let isNegative = text.at(index) == .hyphen
        if isNegative || text.at(index) == .plus { index += 1 }
        guard index < text.count else { return nil }
        var value = 0
        while index < text.count {
            guard text[index].isDigit else { return nil }
            value = min(value * 10 + Int(text[index] - 0x30), 1_000_000)
            index += 1
        }
        return isNegative ? -value : value
    }
}
