/// Punycode (RFC 3492) between code points and the ASCII that stands for them, as code points too.
enum Punycode {
    private static let base: UInt32 = 36

    static func decode(_ text: ArraySlice<UInt32>) -> [UInt32]? {
        var output: [UInt32] = []
        var rest = text
        if let delimiter = text.lastIndex(of: 0x2D) {
            output = Array(text[..<delimiter])
            rest = text[(delimiter + 1)...]
        }
        var value: UInt32 = 128
        var index: UInt32 = 0
        var bias: UInt32 = 72
        while !rest.isEmpty {
            guard let delta = delta(&rest, bias) else { return nil }
            let length = UInt32(output.count) + 1
            bias = adapt(delta, length, isFirst: index == 0 && output.allSatisfy { $0 < 0x80 })
            let (sum, overflow) = index.addingReportingOverflow(delta)
            if overflow { return nil }
            value += sum / length
            index = sum % length
            guard let scalar = Unicode.Scalar(value) else { return nil }
            output.insert(scalar.value, at: Int(index))
            index += 1
        }
        return output
    }

    /// One generalized variable-length integer.
    private static func delta(_ rest: inout ArraySlice<UInt32>, _ bias: UInt32) -> UInt32? {
        var delta: UInt32 = 0
        var weight: UInt32 = 1
        var k = base
        while let character = rest.popFirst() {
            guard let digit = digit(character) else { return nil }
            let (product, tooLarge) = digit.multipliedReportingOverflow(by: weight)
            let (sum, overflow) = delta.addingReportingOverflow(product)
            if tooLarge || overflow || sum > 1 << 30 { return nil }
            delta = sum
            let threshold = threshold(k, bias)
            if digit < threshold { return delta }
            let (next, isTooHeavy) = weight.multipliedReportingOverflow(by: base - threshold)
            if isTooHeavy { return nil }
            weight = next
            k += base
        }
        return nil
    }

    /// Nil where a code point would be too far from its predecessor.
    static func encode(_ scalars: [UInt32]) -> [UInt32]? {
        var output = scalars.filter { $0 < 0x80 }
        let basicCount = UInt32(output.count)
        var handled = basicCount
        if basicCount > 0 { output.append(0x2D) }
        var value: UInt32 = 128
        var delta: UInt32 = 0
        var bias: UInt32 = 72
        while handled < scalars.count {
            guard let next = scalars.lazy.filter({ $0 >= value }).min() else { return nil }
            let (step, tooLarge) = (next - value).multipliedReportingOverflow(by: handled + 1)
            let (sum, overflow) = delta.addingReportingOverflow(step)
            if tooLarge || overflow { return nil }
            delta = sum
            value = next
            for scalar in scalars {
                if scalar < value { delta += 1 }
                guard scalar == value else { continue }
                append(delta, bias, to: &output)
                bias = adapt(delta, handled + 1, isFirst: handled == basicCount)
                delta = 0
                handled += 1
            }
            delta += 1
            value += 1
        }
        return output
    }

    private static func append(_ delta: UInt32, _ bias: UInt32, to output: inout [UInt32]) {
        var rest = delta
        var k = base
        while true {
            let threshold = threshold(k, bias)
            if rest < threshold { break }
            output.append(character(threshold + (rest - threshold) % (base - threshold)))
            rest = (rest - threshold) / (base - threshold)
            k += base
        }
        output.append(character(rest))
    }

    private static func threshold(_ k: UInt32, _ bias: UInt32) -> UInt32 {
        k <= bias ? 1 : k >= bias + 26 ? 26 : k - bias
    }

    private static func adapt(_ delta: UInt32, _ count: UInt32, isFirst: Bool) -> UInt32 {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / count
        var k: UInt32 = 0
        while delta > 455 {
            delta /= base - 1
            k += base
        }
        return k + base * delta / (delta + 38)
    }

    private static func digit(_ character: UInt32) -> UInt32? {
        switch character {
        case 0x61...0x7A: character - 0x61
        case 0x30...0x39: character - 0x30 + 26
        default: nil
        }
    }

    private static func character(_ digit: UInt32) -> UInt32 { digit < 26 ? 0x61 + digit : 0x30 + digit - 26 }
}
