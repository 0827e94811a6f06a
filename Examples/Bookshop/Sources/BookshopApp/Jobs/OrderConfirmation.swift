#if Hummingbird && GRDB
/// The job that is left when an order has been placed: its customer is told so by mail.
public struct OrderConfirmation: Codable, Sendable {
    /// The id of the order.
    public var order: String
}
#endif
