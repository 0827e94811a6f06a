/// What a U-label consists of (RFC 5892): code points that are valid, alone or beside certain others.
enum InternationalLabel {
    static func isValid(_ label: [UInt32]) -> Bool {
        guard label.first != 0x2D, label.last != 0x2D else { return false }
        if label.count >= 4, label[2] == 0x2D, label[3] == 0x2D { return false }
        guard let first = label.first.flatMap(Unicode.Scalar.init), !isMark(first) else { return false }
        for index in label.indices where !isAllowed(label, at: index) { return false }
        return true
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }

    private static func isAllowed(_ label: [UInt32], at index: Int) -> Bool {
        let before = index > 0 ? label[index - 1] : 0
        let after = index + 1 < label.count ? label[index + 1] : 0
        switch label[index] {
        case 0x00B7: return before == 0x6C && after == 0x6C
        case 0x0375: return LabelScripts.isGreek(after)
        case 0x05F3, 0x05F4: return LabelScripts.isHebrew(before)
        case 0x30FB: return label.contains { LabelScripts.isKanaOrHan($0) }
        case 0x0660...0x0669: return !label.contains { (0x06F0...0x06F9).contains($0) }
        case 0x06F0...0x06F9: return !label.contains { (0x0660...0x0669).contains($0) }
        case 0x200D: return isVirama(before)
        case 0x200C: return isVirama(before) || JoiningTypes.joins(label, around: index)
        default: return Unicode.Scalar(label[index]).map(isProtocolValid) ?? false
        }
    }

    private static func isVirama(_ value: UInt32) -> Bool {
        Unicode.Scalar(value)?.properties.canonicalCombiningClass == .virama
    }

    /// PVALID, derived as in RFC 5892, section 3.
    static func isProtocolValid(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xDF, 0x3C2, 0x6FD, 0x6FE, 0xF0B, 0x3007: return true
        case 0x640, 0x7FA, 0x302E, 0x302F, 0x3031...0x3035, 0x303B: return false
        case 0x2D, 0x30...0x39, 0x61...0x7A: return true
        // Combining marks for symbols, musical notation: ignorable blocks.
        case 0x20D0...0x20FF, 0x1D100...0x1D1FF, 0x1D200...0x1D24F: return false
        // Old Hangul jamo.
        case 0x1100...0x11FF, 0xA960...0xA97C, 0xD7B0...0xD7C6, 0xD7CB...0xD7FB: return false
        default: break
        }
        let properties = scalar.properties
        if properties.changesWhenNFKCCaseFolded || properties.isDefaultIgnorableCodePoint { return false }
        if properties.isWhitespace || properties.isNoncharacterCodePoint { return false }
        switch properties.generalCategory {
        case .lowercaseLetter, .uppercaseLetter, .otherLetter, .modifierLetter, .decimalNumber,
            .nonspacingMark,
            .spacingMark:
            return true
        default: return false
        }
    }
}
