/// Host names (RFC 1123, section 2.1); labels that begin with `xn--` must be A-labels (RFC 5891).
enum HostnameFormat {
    static func accepts(_ text: FormatText) -> Bool {
        if text.count > 253 { return false }
        var index = 0
        var labelStart = 0
        var hasEncodedLabel = false
        while index < text.count {
            let byte = text[index]
            if byte == .dot {
                if !isLabel(text, labelStart, index) { return false }
                labelStart = index &+ 1
            } else if byte == .hyphen {
                if index == labelStart { return false }
                if index == labelStart &+ 3, isEncoded(text.part(labelStart, text.count)) {
                    hasEncodedLabel = true
                }
            } else if !byte.isLetterOrDigit {
                return false
            }
            index = index &+ 1
        }
        guard isLabel(text, labelStart, index) else { return false }
        return !hasEncodedLabel || InternationalHostname.accepts(text, isUnicodeAllowed: false)
    }

    /// Whether a label begins with `xn--`, in either case.
    static func isEncoded(_ text: FormatText) -> Bool {
        text.count >= 4 && text[0] | 0x20 == UInt8(ascii: "x") && text[1] | 0x20 == UInt8(ascii: "n")
            && text[2] == .hyphen && text[3] == .hyphen
    }

    private static func isLabel(_ text: FormatText, _ start: Int, _ end: Int) -> Bool {
        end > start && end &- start <= 63 && text[end &- 1] != .hyphen
    }
}
