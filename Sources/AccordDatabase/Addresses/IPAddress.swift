/// An address in its usual form (RFC 4291, section 2.2; dotted quads): 4 or 16 bytes.
struct IPAddress: Equatable {
    let bytes: [UInt8]

    /// Nil where the text is no address; shortened or octal quads are none.
    init?(_ text: String) {
        guard let bytes = text.utf8.contains(UInt8(ascii: ":")) ? Self.long(text) : Self.quad(text[...])
        else {
            return nil
        }
        self.bytes = bytes
    }

    /// 127.0.0.0/8, ::1, and the former written as the latter (RFC 4291, section 2.5.5.2).
    var isLoopback: Bool {
        if bytes.count == 4 { return bytes[0] == 127 }
        let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
        return bytes == Array(repeating: 0, count: 15) + [1]
            || (bytes.starts(with: mapped) && bytes[12] == 127)
    }

    private static func quad(_ text: Substring) -> [UInt8]? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        let bytes = parts.compactMap { part -> UInt8? in
            guard (1...3).contains(part.utf8.count), part.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
                part.utf8.count == 1 || part.utf8.first != UInt8(ascii: "0")
            else { return nil }
            return UInt8(part)
        }
        return bytes.count == 4 ? bytes : nil
    }

    private static func long(_ text: String) -> [UInt8]? {
        guard let gap = text.firstGap else {
            return groups(text[...]).flatMap { $0.count == 16 ? $0 : nil }
        }
        guard let head = groups(text[..<gap.lowerBound]), let tail = groups(text[gap.upperBound...]),
            head.count + tail.count <= 14
        else { return nil }
        return head + Array(repeating: 0, count: 16 - head.count - tail.count) + tail
    }

    /// Groups of up to four digits, the last two perhaps as a quad.
    private static func groups(_ text: Substring) -> [UInt8]? {
        guard !text.isEmpty else { return [] }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        var bytes: [UInt8] = []
        for (index, part) in parts.enumerated() {
            if index == parts.count - 1, let quad = quad(part) { return bytes + quad }
            guard (1...4).contains(part.utf8.count), part.utf8.allSatisfy(isHexDigit),
                let group = UInt16(part, radix: 16)
            else { return nil }
            bytes += [UInt8(group >> 8), UInt8(group & 0xFF)]
        }
        return bytes
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
    }
}

extension String {
    /// The first `::`.
    fileprivate var firstGap: Range<Index>? {
        var index = startIndex
        while index < endIndex {
            let next = utf8.index(after: index)
            if next < endIndex, utf8[index] == UInt8(ascii: ":"), utf8[next] == UInt8(ascii: ":") {
                return index..<utf8.index(after: next)
            }
            index = next
        }
        return nil
    }
}
