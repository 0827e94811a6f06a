/// How long a task waits before it is tried again: `.fixed(.seconds(30))`.
public struct Backoff: Sendable {
    private let delay: @Sendable (Int) -> Duration

    /// Tried again at once.
    public static let none = Backoff { _ in .zero }

    /// The same delay before each further attempt.
    public static func fixed(_ delay: Duration) -> Backoff { Backoff { _ in delay } }

    /// A delay that doubles from attempt to attempt, up to a longest one.
    public static func exponential(from first: Duration, upTo longest: Duration = .seconds(3600)) -> Backoff {
        Backoff { attempts in
            var delay = first
            for _ in 1..<max(attempts, 1) where delay < longest { delay = delay * 2 }
            return min(delay, longest)
        }
    }

    /// A delay by the number of attempts so far, which is at least 1.
    public static func by(_ delay: @escaping @Sendable (_ attempts: Int) -> Duration) -> Backoff {
        Backoff(delay: delay)
    }

    init(delay: @escaping @Sendable (Int) -> Duration) { self.delay = delay }

    func delay(after attempts: Int) -> Duration { delay(attempts) }
}
