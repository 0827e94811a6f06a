extension XMLSyntaxReader {
    /// Those of a tag, to its end.
    ///
    /// - Returns: whether the element goes on behind it.
    mutating func attributes(from start: Int) throws(Fault) -> Bool {
        var names: Set<[UInt8]> = []
        while true {
            let hasSpace = skipSpace()
            if stands(">") || stands("/>") {
                let isOpen = bytes[index] == UInt8(ascii: ">")
                index += isOpen ? 1 : 2
                return isOpen
            }
            guard index < bytes.count, hasSpace else {
                throw Fault(reason: .tag, offset: index < bytes.count ? index : start)
            }
            let place = index
            let name = Array(try name())
            guard names.insert(name).inserted else {
                throw Fault(
                    reason: .repeatedAttribute(String(decoding: name, as: UTF8.self)), offset: place)
            }
            try value()
        }
    }

    private mutating func value() throws(Fault) {
        skipSpace()
        guard stands("=") else { throw fault(.tag) }
        index += 1
        skipSpace()
        guard stands("\"") || stands("'") else { throw fault(.tag) }
        let (start, quote) = (index, bytes[index])
        index += 1
        while index < bytes.count, bytes[index] != quote {
            switch bytes[index] {
            case UInt8(ascii: "<"): throw fault(.unescaped("<"))
            case UInt8(ascii: "&"): try reference()
            default: index += 1
            }
        }
        guard index < bytes.count else { throw Fault(reason: .tag, offset: start) }
        index += 1
    }

    /// What a document type declares stands between brackets; quotes may hold anything.
    mutating func documentType() throws(Fault) {
        let start = index
        hasDocumentType = true
        var depth = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                index = bytes[(index + 1)...].firstIndex(of: bytes[index]) ?? bytes.count - 1
            case UInt8(ascii: "<") where stands("<!--"):
                try skip("<!--", to: "-->")
                continue
            case UInt8(ascii: "["), UInt8(ascii: "<"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: ">"):
                depth -= 1
                if depth == 0 {
                    index += 1
                    return
                }
            default: break
            }
            index += 1
        }
        throw Fault(reason: .unfinished("<!DOCTYPE"), offset: start)
    }

    // MARK: - Parts

    mutating func name() throws(Fault) -> ArraySlice<UInt8> {
        let start = index
        while index < bytes.count, Self.isNamePart(bytes[index]) { index += 1 }
        guard start < index, !"-.0123456789".utf8.contains(bytes[start]) else {
            throw Fault(reason: .tag, offset: start)
        }
        return bytes[start..<index]
    }

    /// `&amp;`, `&#60;`; of others it is known only where there is a document type.
    mutating func reference() throws(Fault) {
        let start = index
        let end = bytes[index...].prefix(Self.longestReference).firstIndex(of: UInt8(ascii: ";"))
        guard let end else { throw fault(.reference) }
        let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
        let isKnown =
            name.hasPrefix("#")
            ? Self.isCharacter(name.dropFirst())
            : ["lt", "gt", "amp", "quot", "apos"].contains(name)
                || (hasDocumentType && !name.isEmpty && name.utf8.allSatisfy(Self.isNamePart))
        guard isKnown else { throw fault(.reference) }
        index = end + 1
    }

    private static let longestReference = 256

    private static func isCharacter(_ text: Substring) -> Bool {
        let isHexadecimal = text.hasPrefix("x")
        let digits = isHexadecimal ? text.dropFirst() : text
        guard digits.utf8.allSatisfy(\.isAlphanumeric),
            let number = UInt32(digits, radix: isHexadecimal ? 16 : 10)
        else { return false }
        return Unicode.Scalar(number) != nil && (number >= 0x20 || [0x9, 0xA, 0xD].contains(number))
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || byte > 0x7F || "_:.-".utf8.contains(byte)
    }

    // MARK: - Steps

    mutating func skip(_ opening: String, to closing: String) throws(Fault) {
        let start = index
        index += opening.utf8.count
        while index < bytes.count, !stands(closing) { index += 1 }
        guard index < bytes.count else { throw Fault(reason: .unfinished(opening), offset: start) }
        index += closing.utf8.count
    }

    @discardableResult
    mutating func skipSpace() -> Bool {
        let start = index
        while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
        return index > start
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x9 || byte == 0xA || byte == 0xD }

    func stands(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

    func fault(_ reason: XMLSyntaxError.Reason) -> Fault { Fault(reason: reason, offset: index) }
}
