/// Host names of IDNA 2008 (RFC 5890 to 5893): U-labels, A-labels and plain ones.
///
/// One rule is not checked: that a U-label is in Normalization Form C. The standard library offers no
/// normalization, and the code points that never occur in that form are refused one by one.
enum InternationalHostname {
    static func accepts(_ text: FormatText, isUnicodeAllowed: Bool) -> Bool {
        guard let labels = labels(text) else { return false }
        var decoded: [[UInt32]] = []
        var length = labels.count - 1
        for label in labels {
            guard let (scalars, encodedLength) = check(label, isUnicodeAllowed) else { return false }
            decoded.append(scalars)
            length += encodedLength
        }
        guard length <= 253 else { return false }
        guard decoded.contains(where: BidiRule.isRightToLeft) else { return true }
        return decoded.allSatisfy(BidiRule.holds)
    }

    /// The labels between dots, also the three that RFC 3490, section 3.1, treats like them.
    private static func labels(_ text: FormatText) -> [[UInt32]]? {
        var labels: [[UInt32]] = [[]]
        var index = 0
        while index < text.count {
            let scalar = text.scalar(at: index)
            guard scalar.length > 0 else { return nil }
            index += scalar.length
            switch scalar.value {
            case 0x2E, 0x3002, 0xFF0E, 0xFF61: labels.append([])
            default: labels[labels.count - 1].append(scalar.value)
            }
        }
        return labels
    }

    /// A label's scalars and the length of its ASCII form; nil when it is none.
    private static func check(_ label: [UInt32], _ isUnicodeAllowed: Bool) -> ([UInt32], Int)? {
        guard !label.isEmpty else { return nil }
        guard label.allSatisfy({ $0 < 0x80 }) else {
            guard isUnicodeAllowed, InternationalLabel.isValid(label), let encoded = Punycode.encode(label),
                encoded.count + 4 <= 63
            else { return nil }
            return (label, encoded.count + 4)
        }
        let lowered = label.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
        guard label.count <= 63, lowered.allSatisfy(isLetterDigitHyphen), lowered.first != 0x2D,
            lowered.last != 0x2D
        else { return nil }
        guard lowered.starts(with: [0x78, 0x6E, 0x2D, 0x2D]) else { return (lowered, lowered.count) }
        // An A-label is what its U-label becomes (RFC 5891, section 5.4).
        guard let decoded = Punycode.decode(lowered.dropFirst(4)), decoded.contains(where: { $0 >= 0x80 }),
            InternationalLabel.isValid(decoded), Punycode.encode(decoded) == Array(lowered.dropFirst(4))
        else { return nil }
        return (decoded, lowered.count)
    }

    private static func isLetterDigitHyphen(_ value: UInt32) -> Bool {
        (0x61...0x7A).contains(value) || (0x30...0x39).contains(value) || value == 0x2D
    }
}
