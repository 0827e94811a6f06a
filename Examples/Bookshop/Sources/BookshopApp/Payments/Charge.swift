#if Hummingbird && GRDB
public import Foundation

/// What a card is to be charged for an order.
public struct Charge: Encodable, Sendable {
    public var order: String
    public var number: String
    public var amount: Decimal
}
#endif
