import AccordJSON

extension DatabaseValue {
    /// What the value may mean: columns know fewer types than the code that writes them.
    ///
    /// 0 and 1 are booleans, sixteen bytes are a UUID, `2026-03-01 12:00:00` is a date and time in UTC, and text that
    /// holds an object or an array is JSON as well. The value as it is comes first.
    var readings: [JSON] { [json] + others }

    private var others: [JSON] {
        switch self {
        case .integer(0), .integer(1): return [JSON(self == .integer(1))]
        case .blob(let bytes) where bytes.count == 16:
            let uuid = Self.uuid(bytes)
            return [JSON(uuid.uppercased()), JSON(uuid)]
        case .text(let text):
            guard let first = text.utf8.first else { return [] }
            if "{[".utf8.contains(first) { return (try? JSON(parsing: text)).map { [$0] } ?? [] }
            return Self.dateTime(text).map { [JSON($0)] } ?? []
        case .null, .integer, .real, .blob: return []
        }
    }

    private static func uuid(_ bytes: [UInt8]) -> String {
        let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        return [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }.joined(separator: "-")
    }

    /// SQL's form, which SQLite and GRDB write in UTC, as RFC 3339 has it.
    private static func dateTime(_ text: String) -> String? {
        var bytes = Array(text.utf8)
        guard bytes.count >= 19, bytes[10] == 0x20, bytes[4] == 0x2D, bytes[7] == 0x2D, bytes[13] == 0x3A,
            bytes[16] == 0x3A, bytes.allSatisfy({ (0x30...0x39).contains($0) || " -:.".utf8.contains($0) })
        else { return nil }
        bytes[10] = UInt8(ascii: "T")
        return String(decoding: bytes, as: UTF8.self) + "Z"
    }
}
