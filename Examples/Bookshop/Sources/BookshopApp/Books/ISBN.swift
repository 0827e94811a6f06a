#if Hummingbird && GRDB
import GRDB

/// An ISBN-13 without hyphens, its check digit correct.
package struct ISBN: RawRepresentable, Codable, Hashable, Sendable, DatabaseValueConvertible {
    package let rawValue: String

    package init?(rawValue: String) {
        let digits = rawValue.utf8.map { Int($0) - Int(UInt8(ascii: "0")) }
        guard digits.count == 13, digits.allSatisfy((0...9).contains) else { return nil }
        guard rawValue.hasPrefix("978") || rawValue.hasPrefix("979") else { return nil }
        let sum = digits.enumerated().reduce(0) { sum, digit in
            sum + digit.element * (digit.offset.isMultiple(of: 2) ? 1 : 3)
        }
        guard sum.isMultiple(of: 10) else { return nil }
        self.rawValue = rawValue
    }
}
#endif
