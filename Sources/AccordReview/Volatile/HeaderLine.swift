/// A header field as it stands in an `.http` snapshot.
struct HeaderLine: Sendable {
    let name: String
    let value: String
    /// Where the value stands, in bytes of the line.
    let range: Range<Int>

    /// - Returns: nil where the line is no field.
    init?(_ line: [UInt8]) {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > 0,
            line[..<colon].allSatisfy(Self.isNamePart)
        else { return nil }
        let start = line[(colon + 1)...].firstIndex { $0 != 0x20 } ?? line.count
        name = String(decoding: line[..<colon], as: UTF8.self)
        value = String(decoding: line[start...], as: UTF8.self)
        range = start..<line.count
    }

    /// An entity tag without its quotes (RFC 9110, 8.8.3).
    var unquoted: String {
        let tag = value.hasPrefix("W/") ? value.dropFirst(2) : value[...]
        guard tag.utf8.count >= 2, tag.hasPrefix("\""), tag.hasSuffix("\"") else { return value }
        return String(tag.dropFirst().dropLast())
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
    }
}
