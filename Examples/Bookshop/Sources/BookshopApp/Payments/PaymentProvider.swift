#if Hummingbird && GRDB
/// Whoever charges cards for the shop; a closure, so that anything can take its place.
public struct PaymentProvider: Sendable {
    /// Throws where the card is not charged.
    public var charge: @Sendable (Charge) async throws -> Void

    public init(_ charge: @escaping @Sendable (Charge) async throws -> Void) {
        self.charge = charge
    }

    /// Takes every card for good: for a shop that knows no bank.
    public static let acceptsAll = PaymentProvider { _ in }

    /// A provider that is asked over HTTP.
    ///
    /// - Parameter url: its base, such as `https://pay.example.com`.
    public static func http(_ url: String, _ settings: Bookshop.Settings) -> PaymentProvider {
        let client = PaymentClient(url: url, settings: settings)
        return PaymentProvider { try await client.charge($0) }
    }
}
#endif
