/// The bytes that a format looks at.
struct FormatText {
    let start: UnsafePointer<UInt8>
    let count: Int

    init(_ start: UnsafePointer<UInt8>, _ count: Int) {
        self.start = start
        self.count = count
    }

    @inline(__always)
    subscript(_ index: Int) -> UInt8 { start[index] }

    /// The byte at an index, or zero, which no format has a use for, behind the end.
    @inline(__always)
    func at(_ index: Int) -> UInt8 { index < count ? start[index] : 0 }

    func part(_ from: Int, _ end: Int) -> FormatText { FormatText(start + from, end &- from) }

    func first(_ byte: UInt8, from: Int = 0) -> Int? {
        var index = from
        while index < count {
            if start[index] == byte { return index }
            index = index &+ 1
        }
        return nil
    }

    /// The value of two decimal digits; 99 and more where they are none or behind the end.
    @inline(__always)
    func twoDigits(_ index: Int) -> Int {
        guard index &+ 1 < count else { return 100 }
        let tens = start[index] &- 0x30
        let units = start[index &+ 1] &- 0x30
        return tens < 10 && units < 10 ? Int(tens) &* 10 &+ Int(units) : 100
    }

    /// How many bytes the scalar at an index has; zero where the UTF-8 is ill-formed.
    func scalarLength(at index: Int) -> Int { scalar(at: index).length }

    func scalar(at index: Int) -> (value: UInt32, length: Int) {
        let first = UInt32(start[index])
        if first < 0x80 { return (first, 1) }
        guard first >= 0xC2, first <= 0xF4 else { return (0, 0) }
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard index &+ length <= count else { return (0, 0) }
        var value = first & (0xFF >> UInt32(length + 1))
        for offset in 1..<length {
            let next = UInt32(start[index &+ offset])
            guard next & 0xC0 == 0x80 else { return (0, 0) }
            value = value << 6 | next & 0x3F
        }
        let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
        guard value >= least, value <= 0x10FFFF, !(0xD800...0xDFFF).contains(value) else { return (0, 0) }
        return (value, length)
    }
}

extension UInt8 {
    @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
    @inline(__always) var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
    @inline(__always) var isLetterOrDigit: Bool { isDigit || isLetter }
    @inline(__always) var isHexadecimal: Bool { isDigit || (self | 0x20) &- 0x61 < 6 }
}
