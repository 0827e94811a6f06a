/// The Bidi Rule of RFC 5893, section 2, on labels whose code points are valid already.
enum BidiRule {
    private enum Class {
        case left, right, arabicLetter, arabicNumber, europeanNumber, hyphen, neutral, boundary, mark
    }

    /// Whether a label makes the whole name a right-to-left one.
    static func isRightToLeft(_ label: [UInt32]) -> Bool {
        label.contains { value in
            switch bidiClass(value) {
            case .right, .arabicLetter, .arabicNumber: true
            default: false
            }
        }
    }

    static func holds(_ label: [UInt32]) -> Bool {
        let classes = label.map(bidiClass)
        let last = classes.last { $0 != .mark }
        switch classes.first {
        case .left:
            return (last == .left || last == .europeanNumber)
                && !classes.contains { $0 == .right || $0 == .arabicLetter || $0 == .arabicNumber }
        case .right, .arabicLetter:
            let numbers = (classes.contains(.europeanNumber), classes.contains(.arabicNumber))
            guard !classes.contains(.left), numbers != (true, true) else { return false }
            return last == .right || last == .arabicLetter || last == .europeanNumber || last == .arabicNumber
        default: return false
        }
    }

    /// Right for code points that a label may hold; the ranges reach over those that it may not.
    private static func bidiClass(_ value: UInt32) -> Class {
        if value < 0x300 { return lowClass(value) }
        switch Unicode.Scalar(value)?.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return .mark
        default: break
        }
        switch value {
        case 0x660...0x669, 0x10D30...0x10D49: return .arabicNumber
        case 0x6F0...0x6F9: return .europeanNumber
        case 0x620...0x64A, 0x66E...0x6EF, 0x6FA...0x7B1, 0x860...0x8C9, 0xFE73, 0x10D00...0x10D23,
            0x10EC2...0x10EC7, 0x10F30...0x10F45:
            return .arabicLetter
        case 0x5D0...0x5F4, 0x7C0...0x858, 0x10800...0x10CF2, 0x10D4A...0x10EB1, 0x10F00...0x10F27,
            0x10F70...0x10FF6, 0x1E800...0x1E959:
            return .right
        case 0x200C...0x200D: return .boundary
        case 0x375, 0x2E2F, 0x30FB, 0xA67F, 0xA717...0xA71F, 0xA788: return .neutral
        default: return .left
        }
    }

    private static func lowClass(_ value: UInt32) -> Class {
        switch value {
        case 0x2D: .hyphen
        case 0x30...0x39: .europeanNumber
        case 0xB7, 0x2B9...0x2BA, 0x2C6...0x2CF, 0x2EC: .neutral
        default: .left
        }
    }
}
