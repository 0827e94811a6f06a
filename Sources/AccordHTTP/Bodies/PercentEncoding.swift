/// Percent-encoding (RFC 3986, section 2.1) of what users write as they would read it.
enum PercentEncoding {
    /// Letters, digits and `-._~` stay; everything else is encoded. For names and values of a query.
    static func component(_ text: String) -> String { encoded(text) { isUnreserved($0) } }

    /// A path with query as a user writes it: what is encoded already stays, blanks and non-ASCII are encoded.
    static func target(_ text: String) -> String {
        encoded(text) { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }
    }

    /// `application/x-www-form-urlencoded` (WHATWG URL, 5.2): a blank becomes `+`.
    static func form(_ text: String) -> String {
        text.utf8.map { byte in
            if byte == 0x20 { return "+" }
            let isKept = isUnreserved(byte) && byte != UInt8(ascii: "~") || byte == UInt8(ascii: "*")
            return isKept ? String(Unicode.Scalar(byte)) : escape(byte)
        }.joined()
    }

    private static func encoded(_ text: String, _ isKept: (UInt8) -> Bool) -> String {
        text.utf8.map { isKept($0) ? String(Unicode.Scalar($0)) : escape($0) }.joined()
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (97...122).contains(byte | 0x20) || "-._~".utf8.contains(byte)
    }

    private static func escape(_ byte: UInt8) -> String {
        let hex = String(byte, radix: 16, uppercase: true)
        return byte < 16 ? "%0\(hex)" : "%\(hex)"
    }
}
