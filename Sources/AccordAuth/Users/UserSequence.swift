import AccordExpectations
import Synchronization

/// Numbers the users of one test, so that a test names its users alike in every run.
final class UserSequence: Sendable {
    /// Where no test is known, users are still told apart.
    private static let process = UserSequence()

    private let last = Mutex<Int64>(0)

    static func of(_ scope: Scope?) -> UserSequence {
        scope?.execution.object(UserSequence.self) { UserSequence() } ?? process
    }

    func next() -> TestUser {
        let number = last.withLock { last in
            last += 1
            return last
        }
        return TestUser(id: number, email: "user\(number)@example.org", name: "User \(number)")
    }
}
