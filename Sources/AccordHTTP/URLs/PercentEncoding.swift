/// Percent-encoding (RFC 3986, section 2.1) of what users write as they would read it.
enum PercentEncoding {
    /// Letters, digits and `-._~` stay; everything else is encoded. For names and values of a query.
    static func component(_ text: String) -> String { encoded(text) { $0.isUnreserved } }

    /// A URL as a user writes it: blanks, control and non-ASCII characters are encoded, escapes stay.
    static func url(_ text: String) -> String {
        encoded(text) { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }
    }

    /// A name or value of `application/x-www-form-urlencoded` (WHATWG URL, 5.2): a blank becomes `+`.
    static func formComponent(_ text: String) -> String {
        text.utf8.map { byte in
            if byte == 0x20 { return "+" }
            let isKept = byte.isDigit || byte.isLetter || "*-._".utf8.contains(byte)
            return isKept ? String(Unicode.Scalar(byte)) : escape(byte)
        }.joined()
    }

    /// `name=value` pairs, repeated names kept in order.
    static func form(_ fields: KeyValuePairs<String, String>) -> String {
        fields.map { "\(formComponent($0.key))=\(formComponent($0.value))" }.joined(separator: "&")
    }

    /// A query whose blanks are `%20`, which every server reads.
    static func query(_ fields: KeyValuePairs<String, String>) -> String {
        fields.map { "\(component($0.key))=\(component($0.value))" }.joined(separator: "&")
    }

    private static func encoded(_ text: String, _ isKept: (UInt8) -> Bool) -> String {
        text.utf8.map { isKept($0) ? String(Unicode.Scalar($0)) : escape($0) }.joined()
    }

    private static func escape(_ byte: UInt8) -> String {
        let hex = String(byte, radix: 16, uppercase: true)
        return byte < 16 ? "%0\(hex)" : "%\(hex)"
    }
}
