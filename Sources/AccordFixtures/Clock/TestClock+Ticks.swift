public import Foundation

extension TestClock {
    /// The clock for code that takes `any Clock<Duration>`: it sleeps until the test advances the time.
    public var ticks: Ticks { Ticks(clock: self) }

    /// A test's clock as the standard library's protocol has clocks.
    public struct Ticks: Clock {
        let clock: TestClock

        public var now: Instant { Instant(date: clock.now) }
        public var minimumResolution: Duration { .zero }

        public func sleep(until deadline: Instant, tolerance: Duration?) async throws {
            try await clock.sleep(until: deadline.date)
        }
    }

    /// A point in a test's time.
    public struct Instant: InstantProtocol {
        public let date: Date

        public func advanced(by duration: Duration) -> Instant {
            Instant(date: date.addingTimeInterval(duration / .seconds(1)))
        }

        public func duration(to other: Instant) -> Duration {
            .seconds(other.date.timeIntervalSince(date))
        }

        public static func < (left: Instant, right: Instant) -> Bool { left.date < right.date }
    }
}
