extension JSONWriter {
    mutating func string(_ node: Int) {
        output.append(0x22)
        if view.nodes[node].word & (JSONNode.mayNeedEscapes | JSONNode.hasLoneSurrogate) == 0 {
            output.append(view.content(node), view.count(node))
        } else {
            escape(node)
        }
        output.append(0x22)
    }

    /// Only what RFC 8259, section 7 does not allow unescaped is escaped, and lone surrogates, which UTF-8
    /// cannot write.
    private mutating func escape(_ node: Int) {
        let content = view.content(node)
        let count = view.count(node)
        let hasSurrogate = view.nodes[node].word & JSONNode.hasLoneSurrogate != 0
        var plain = 0
        var index = 0
        while index < count {
            let byte = content[index]
            if byte >= 0x20, byte != 0x22, byte != 0x5C, !hasSurrogate || byte != 0xED {
                index = index &+ 1
                continue
            }
            output.append(content + plain, index &- plain)
            plain = index
            if byte < 0x80 {
                escape(byte)
                plain = index &+ 1
            } else if LoneSurrogate.isHere(content, index, count: count) {
                unicode(0xD000 | UInt32(content[index + 1] & 0x3F) << 6 | UInt32(content[index + 2] & 0x3F))
                plain = index &+ 3
            }
            index = max(plain, index &+ 1)
        }
        output.append(content + plain, count &- plain)
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case 0x22: output.append("\\\"")
        case 0x5C: output.append("\\\\")
        case 0x0A: output.append("\\n")
        case 0x0D: output.append("\\r")
        case 0x09: output.append("\\t")
        case 0x08: output.append("\\b")
        case 0x0C: output.append("\\f")
        default: unicode(UInt32(byte))
        }
    }

    private mutating func unicode(_ unit: UInt32) {
        output.append("\\u")
        for shift: UInt32 in [12, 8, 4, 0] {
            let digit = UInt8(truncatingIfNeeded: unit &>> shift & 0xF)
            output.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
        }
    }
}
