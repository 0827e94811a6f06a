#if Hummingbird && GRDB
public import Foundation
public import GRDB
public import Hummingbird

extension Bookshop {
    /// What the shop needs from outside; a test replaces what it wants to decide itself.
    public struct Dependencies: Sendable {
        /// Migrated by ``Bookshop/migrate(_:)`` before the shop is used.
        public var database: any DatabaseWriter
        /// Where books are looked up: the same database, or a replica of it.
        public var catalogue: any DatabaseReader
        /// The clock, for times of orders and for the expiry of tokens.
        public var now: @Sendable () -> Date = { Date() }
        /// Makes the id of an order.
        public var uuid: @Sendable () -> UUID = { UUID() }
        /// Makes the secret that a customer gets at login.
        public var token: @Sendable () -> String = AccessToken.random
        /// Tells whether this password belongs to this e-mail address.
        public var verifyPassword: @Sendable (_ email: String, _ password: String) async throws -> Bool =
            DemoPasswords.verify
        /// Takes the jobs that `Bookshop.perform(_:)` does later; without a worker they are dropped.
        public var enqueue: @Sendable (OrderConfirmation) async -> Void = { _ in }
        /// Sends mail; without a server it is only told on standard error.
        public var mailer = Mailer.log
        /// Charges cards; without a provider every card is good.
        public var payments = PaymentProvider.acceptsAll
        public var settings = Settings()
        /// Whether the shop behaves as after a careless refactor, for demonstrations.
        public var drift = false

        /// - Parameter database: SQLite in memory, without any table, if nil.
        public init(database: (any DatabaseWriter)? = nil) throws {
            self.database = try database ?? DatabaseQueue()
            catalogue = self.database
        }

        /// Reads the environment of the process.
        ///
        /// `BOOKSHOP_DATABASE` is the path of an SQLite file, and `BOOKSHOP_REPLICA` that of its replica,
        /// `BOOKSHOP_SMTP_PORT` where a mail server listens on this machine, `BOOKSHOP_PAYMENTS` the URL of
        /// a provider; `BOOKSHOP_DRIFT=1` turns the drift on.
        public static func fromEnvironment(_ environment: Environment = Environment()) throws -> Self {
            let file = try environment.get("BOOKSHOP_DATABASE").map { try DatabasePool(path: $0) }
            var dependencies = try Self(database: file)
            if let port = environment.get("BOOKSHOP_SMTP_PORT", as: Int.self) {
                dependencies.mailer = .smtp(host: "127.0.0.1", port: port)
            }
            if let url = environment.get("BOOKSHOP_PAYMENTS") {
                dependencies.payments = .http(url, dependencies.settings)
            }
            if let path = environment.get("BOOKSHOP_REPLICA") {
                var configuration = Configuration()
                configuration.readonly = true
                dependencies.catalogue = try DatabasePool(path: path, configuration: configuration)
            }
            dependencies.drift = environment.get("BOOKSHOP_DRIFT") == "1"
            return dependencies
        }
    }
}
#endif
