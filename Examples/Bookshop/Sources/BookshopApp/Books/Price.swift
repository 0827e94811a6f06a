#if Hummingbird && GRDB
import Foundation
import GRDB

/// An amount of money, counted in cents so that sums stay exact.
package struct Price: RawRepresentable, Codable, Hashable, Sendable, DatabaseValueConvertible {
    package let rawValue: Int

    package init(rawValue cents: Int) {
        rawValue = cents
    }

    /// - Parameter amount: 0.01 to 10,000, with at most two decimal places.
    init?(amount: Decimal) {
        let cents = amount * 100
        guard cents >= 1, cents <= 1_000_000 else { return nil }
        guard let wholeCents = Int(exactly: cents) else { return nil }
        self.init(rawValue: wholeCents)
    }

    var amount: Decimal { Decimal(rawValue) / 100 }

    static func * (price: Price, copies: Int) -> Price {
        Price(rawValue: price.rawValue * copies)
    }
}

extension Price: CustomStringConvertible {
    /// `7.95`
    package var description: String {
        let (units, cents) = rawValue.quotientAndRemainder(dividingBy: 100)
        return "\(units).\(cents < 10 ? "0" : "")\(cents)"
    }
}
#endif
