/// A pattern as scalars, read with a cursor that knows its byte offset.
struct PatternSource {
    private let scalars: [Unicode.Scalar]
    /// The index of the next scalar.
    var index = 0

    init(_ pattern: String) { scalars = Array(pattern.unicodeScalars) }

    var isAtEnd: Bool { index >= scalars.count }
    var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    func peek(ahead distance: Int) -> Unicode.Scalar? {
        index + distance < scalars.count ? scalars[index + distance] : nil
    }

    func starts(with text: StaticString) -> Bool {
        // The texts asked for are ASCII: one byte is one scalar.
        for position in 0..<text.utf8CodeUnitCount {
            let byte = text.utf8Start[position]
            guard let scalar = peek(ahead: position), scalar.value == UInt32(byte) else { return false }
        }
        return true
    }

    mutating func next() -> Unicode.Scalar? {
        guard let scalar = peek else { return nil }
        index += 1
        return scalar
    }

    mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
        guard peek == scalar else { return false }
        index += 1
        return true
    }

    /// A decimal number, saturated at a billion; nil when no digit stands here.
    mutating func number() -> Int? {
        var value: Int?
        while let scalar = peek, ("0"..."9").contains(scalar) {
            value = min((value ?? 0) * 10 + Int(scalar.value - 0x30), 1_000_000_000)
            index += 1
        }
        return value
    }

    /// Exactly this many hexadecimal digits, or nil and the cursor stays.
    mutating func hexadecimal(digits: Int) -> UInt32? {
        var value: UInt32 = 0
        for position in 0..<digits {
            guard let digit = peek(ahead: position).flatMap(Self.hexadecimalDigit) else { return nil }
            value = value << 4 | digit
        }
        index += digits
        return value
    }

    static func hexadecimalDigit(_ scalar: Unicode.Scalar) -> UInt32? {
        switch scalar {
        case "0"..."9": scalar.value - 0x30
        case "a"..."f": scalar.value - 0x57
        case "A"..."F": scalar.value - 0x37
        default: nil
        }
    }

    /// The UTF-8 offset of the scalar at an index, the cursor's when none is given.
    func offset(of index: Int? = nil) -> Int {
        var total = 0
        for scalar in scalars[..<min(index ?? self.index, scalars.count)] {
            total += UTF8.width(scalar)
        }
        return total
    }

    func text(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range])
        return String(text)
    }
}
