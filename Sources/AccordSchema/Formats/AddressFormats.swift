/// IP addresses: dotted quads (RFC 2673, section 3.2) and IPv6 (RFC 4291, section 2.2).
enum AddressFormats {
    static func isIPv4(_ text: FormatText) -> Bool {
        guard text.count >= 7, text.count <= 15 else { return false }
        var index = 0
        var parts = 0
        while true {
            let start = index
            var value = 0
            while index < text.count, text[index].isDigit {
                value = value &* 10 &+ Int(text[index] &- 0x30)
                index = index &+ 1
            }
            let length = index &- start
            // A leading zero reads as octal in some places: none is allowed.
            guard length >= 1, length <= 3, value <= 255, length == 1 || text[start] != 0x30 else {
                return false
            }
            parts = parts &+ 1
            if index == text.count { return parts == 4 }
            guard text[index] == .dot, parts < 4 else { return false }
            index = index &+ 1
        }
    }

    static func isIPv6(_ text: FormatText) -> Bool {
        guard text.count >= 2, text.count <= 45 else { return false }
        var index = 0
        var groups = 0
        var isCompressed = false
        if text[0] == .colon {
            guard text[1] == .colon else { return false }
            isCompressed = true
            index = 2
        }
        while index < text.count {
            let start = index
            while index < text.count, text[index].isHexadecimal { index = index &+ 1 }
            if text.at(index) == .dot {
                groups = groups &+ 2
                return isIPv4(text.part(start, text.count)) && (isCompressed ? groups < 8 : groups == 8)
            }
            guard index > start, index &- start <= 4 else { return false }
            groups = groups &+ 1
            if index == text.count { break }
            guard text[index] == .colon else { return false }
            index = index &+ 1
            if text.at(index) == .colon {
                if isCompressed { return false }
                isCompressed = true
                index = index &+ 1
            } else if index == text.count {
                return false
            }
        }
        return isCompressed ? groups < 8 : groups == 8
    }
}
