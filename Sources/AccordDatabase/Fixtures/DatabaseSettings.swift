import Foundation

/// What the environment says of databases.
struct DatabaseSettings: Sendable {
    /// `ACCORD_CREATE_DB=1`: templates of former runs do not count.
    var isTemplateDiscarded: Bool
    /// `ACCORD_KEEP_FAILED=1`: the databases of failed tests are kept.
    var keepsFailed: Bool

    static let process = DatabaseSettings(ProcessInfo.processInfo.environment)

    init(_ environment: [String: String]) {
        isTemplateDiscarded = environment["ACCORD_CREATE_DB"] == "1"
        keepsFailed = environment["ACCORD_KEEP_FAILED"] == "1"
    }
}
