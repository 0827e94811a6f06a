#if Hummingbird && GRDB
package import Foundation
import GRDB

/// What a login gives: a secret that stands for the customer until it expires.
///
/// The example stores it as it is; a real shop stores a digest, so that a stolen database opens no
/// account.
package struct AccessToken: Codable, Sendable {
    static let lifetime: TimeInterval = 24 * 60 * 60

    package var token: String
    package var user: Int64
    package var expiresAt: Date

    package init(token: String, user: Int64, expiresAt: Date) {
        self.token = token
        self.user = user
        self.expiresAt = expiresAt
    }

    enum CodingKeys: String, CodingKey {
        case token, user
        case expiresAt = "expires_at"
    }

    /// 128 random bits as 32 hexadecimal digits.
    @Sendable static func random() -> String {
        let digits = (0..<32).map { _ in String(Int.random(in: 0..<16), radix: 16) }
        return digits.joined()
    }
}

extension AccessToken: FetchableRecord, PersistableRecord {
    package static let databaseTableName = "tokens"
}
#endif
