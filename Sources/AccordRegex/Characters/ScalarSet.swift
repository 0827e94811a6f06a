/// A set of code points as an inversion list: it begins at even entries and ends before odd ones.
struct ScalarSet: Sendable, Hashable {
    /// Strictly ascending. Code points go up to 0x10FFFF; an open end is written 0x110000.
    let bounds: [UInt32]

    static let limit: UInt32 = 0x110000
    static let all = ScalarSet(bounds: [0, limit])
    static let none = ScalarSet(bounds: [])

    init(bounds: [UInt32]) { self.bounds = bounds }

    init(_ scalar: Unicode.Scalar) { bounds = [scalar.value, scalar.value + 1] }

    init(_ range: ClosedRange<UInt32>) { bounds = [range.lowerBound, range.upperBound + 1] }

    init(ranges: [ClosedRange<UInt32>]) {
        var builder = ScalarSetBuilder()
        for range in ranges { builder.insert(range) }
        self = builder.set()
    }

    var inverted: ScalarSet {
        var flipped = bounds
        if flipped.first == 0 { flipped.removeFirst() } else { flipped.insert(0, at: 0) }
        if flipped.last == Self.limit { flipped.removeLast() } else { flipped.append(Self.limit) }
        return ScalarSet(bounds: flipped)
    }

    func contains(_ value: UInt32) -> Bool {
        // The number of bounds at or below the value is odd inside the set.
        var low = 0
        var high = bounds.count
        while low < high {
            let middle = (low + high) / 2
            if bounds[middle] <= value { low = middle + 1 } else { high = middle }
        }
        return low % 2 == 1
    }
}

extension ScalarSet {
    static let digit = ScalarSet(0x30...0x39)
    static let word = ScalarSet(ranges: [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
    /// WhiteSpace and LineTerminator of ECMA-262, sections 12.2 and 12.3.
    static let space = ScalarSet(ranges: [
        0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029,
        0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
    ])
    /// Everything but a line terminator.
    static let dot = ScalarSet(ranges: [0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029]).inverted
}
