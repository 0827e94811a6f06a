#if Hummingbird && GRDB
import Foundation

/// A price as JSON shows it.
enum PriceResource: Encodable {
    case number(Decimal)
    case text(String)

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .number(let amount): try container.encode(amount)
        case .text(let amount): try container.encode(amount)
        }
    }
}
#endif
