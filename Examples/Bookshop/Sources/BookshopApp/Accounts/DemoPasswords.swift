#if Hummingbird && GRDB
/// Stands in for an identity provider, for the two people of the seed.
///
/// Keeping passwords takes a slow, salted hash, and a shop that writes its own teaches the wrong thing.
/// This one has no cryptography to build on, so it keeps none: the check is a dependency of the shop,
/// and this is the one for demonstrations.
enum DemoPasswords {
    private static let all = [
        "ada@example.com": "correct horse battery staple",
        "charles@example.com": "difference engine no. 2",
    ]

    @Sendable static func verify(email: String, password: String) -> Bool {
        all[email] == password
    }
}
#endif
