#if Hummingbird && GRDB
import Foundation

extension Int {
    /// Nil if the number is not whole, or too large.
    init?(exactly number: Decimal) {
        let whole = NSDecimalNumber(decimal: number).intValue
        guard Decimal(whole) == number else { return nil }
        self = whole
    }
}
#endif
