#if Hummingbird && GRDB
import Foundation
import GRDB

/// What a login gives: a secret that stands for the customer until it expires.
///
/// The example stores it as it is; a real shop stores a digest, so that a stolen database opens no session.
public struct AccessToken: Codable, Sendable {
    static let lifetime: TimeInterval = 24 * 60 * 60

    var token: String
    var user: Int64
    var expiresAt: Date

    enum CodingKeys: String, CodingKey {
        case token, user
        case expiresAt = "expires_at"
    }
}

extension AccessToken: FetchableRecord, PersistableRecord {
    public static let databaseTableName = "tokens"
}
#endif
