#if Hummingbird && GRDB
public import Foundation
public import GRDB
public import Hummingbird

extension Bookshop {
    /// What the shop needs from outside; a test replaces what it wants to decide itself.
    public struct Dependencies: Sendable {
        public var database: any DatabaseWriter
        public var now: @Sendable () -> Date
        /// Makes the id of an order.
        public var uuid: @Sendable () -> UUID
        /// Makes the secret that a customer gets at login.
        public var token: @Sendable () -> String
        /// Tells whether this password belongs to this e-mail address.
        public var verifyPassword: @Sendable (_ email: String, _ password: String) async throws -> Bool
        /// Whether the shop behaves as after a careless refactor, for demonstrations.
        public var drift: Bool

        /// - Parameter database: an empty SQLite database in memory, if nil.
        public init(
            database: (any DatabaseWriter)? = nil,
            now: @escaping @Sendable () -> Date = { Date() },
            uuid: @escaping @Sendable () -> UUID = { UUID() },
            token: @escaping @Sendable () -> String = AccessToken.random,
            verifyPassword: @escaping @Sendable (String, String) async throws -> Bool = DemoPasswords.verify,
            drift: Bool = false
        ) throws {
            self.database = try database ?? DatabaseQueue()
            self.now = now
            self.uuid = uuid
            self.token = token
            self.verifyPassword = verifyPassword
            self.drift = drift
        }

        /// Reads `BOOKSHOP_DATABASE`, the path of an SQLite file, and `BOOKSHOP_DRIFT`, which `1` turns on.
        public static func fromEnvironment(_ environment: Environment = Environment()) throws -> Self {
            try Self(
                database: environment.get("BOOKSHOP_DATABASE").map { try DatabasePool(path: $0) },
                drift: environment.get("BOOKSHOP_DRIFT") == "1")
        }
    }
}
#endif
