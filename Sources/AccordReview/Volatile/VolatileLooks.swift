import AccordJSON
import AccordSnapshots

/// Tells the volatile from the constant by its looks.
struct VolatileLooks: Sendable {
    /// When the value was received, in milliseconds since 1970.
    let recordedAt: Int

    /// Thirty days: a timestamp farther from its recording is more likely a value of the test.
    private static let nearness = 30 * 24 * 60 * 60 * 1000
    /// A number below it counts something that a test might well assert.
    private static let longCounter = 100_000

    func kind(of value: JSON) -> VolatileKind? {
        switch value.kind {
        case .string: value.string.flatMap(kind(ofText:))
        case .number: value.int.flatMap(kind(ofNumber:))
        case .null, .boolean, .array, .object: nil
        }
    }

    func kind(ofText text: String) -> VolatileKind? {
        let value = JSON(text)
        if Placeholder(.uuid).matches(value) { return .uuid }
        if Placeholder(.dateTime).matches(value) { return .dateTime }
        if Placeholder(.date).matches(value) { return .date }
        if Self.isULID(text.utf8) { return .ulid }
        return Self.isHex(text.utf8) ? .hex : nil
    }

    private func kind(ofNumber number: Int) -> VolatileKind? {
        guard number >= Self.longCounter else { return nil }
        let isNear = [number, number.multipliedReportingOverflow(by: 1000).partialValue].contains {
            $0 > recordedAt - Self.nearness && $0 < recordedAt + Self.nearness
        }
        return isNear ? .timestamp : .counter
    }

    /// 26 digits of Crockford's base 32; the first is at most 7, as 128 bits have no more.
    private static func isULID(_ text: String.UTF8View) -> Bool {
        guard text.count == 26, let first = text.first, first >= 0x30, first <= 0x37 else { return false }
        return text.allSatisfy { byte in
            isDigit(byte) || (0x41...0x5A).contains(byte) && !"ILOU".utf8.contains(byte)
        }
    }

    /// A digest or an identifier: at least 16 digits, of both sorts.
    private static func isHex(_ text: String.UTF8View) -> Bool {
        guard text.count >= 16, text.contains(where: isDigit), !text.allSatisfy(isDigit) else { return false }
        let isLower = text.allSatisfy { isDigit($0) || (0x61...0x66).contains($0) }
        return isLower || text.allSatisfy { isDigit($0) || (0x41...0x46).contains($0) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
