#if Hummingbird && GRDB
extension Bookshop {
    /// What whoever runs the shop may choose.
    public struct Settings: Sendable {
        /// How many books a page has, unless the request says how many.
        public var pageSize = 20
        /// How often a provider that does not answer is asked to charge a card.
        public var paymentAttempts = 3
        /// How long each of them may take.
        public var paymentTimeout: Duration = .seconds(5)
        /// How long the shop waits before it asks again.
        public var paymentPause: Duration = .milliseconds(200)
        /// Whether books are looked up in the replica of the database.
        public var readsFromReplica = false

        public init() {}
    }
}
#endif
