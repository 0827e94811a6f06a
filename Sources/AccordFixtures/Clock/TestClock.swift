package import AccordExpectations
public import Foundation
import Synchronization

/// The time of a test: what the app, its database, its tokens and its caches take for now.
///
/// It follows the system's time until it is set; from then on it stands still and moves only when told:
///
/// ```swift
/// @Test(.clock(at: "2026-03-01T12:00:00Z")) func `a token expires`() async throws {
///     let client = try await TestClient.current
///     TestClock.current.advance(by: .seconds(86_400))
///     try await client.get("/session").expectStatus(.unauthorized)
/// }
/// ```
public final class TestClock: Sendable {
    private struct State {
        /// Nil while the clock follows the system.
        var standing: Date?
        /// What was advanced while the clock follows the system.
        var ahead: TimeInterval = 0
        var sleepers: [UUID: Sleeper] = [:]
        /// Wakes the first sleeper of a clock that follows the system.
        var alarm: Task<Void, Never>?

        var now: Date { standing ?? Date().addingTimeInterval(ahead) }

        /// Takes out whoever's time has come.
        mutating func woken() -> [Sleeper] {
            let now = now
            let due = sleepers.filter { $0.value.wakes <= now }
            for id in due.keys { sleepers[id] = nil }
            return due.values.sorted { $0.wakes < $1.wakes }
        }

        /// When the first sleeper's time comes by itself; nil where nobody sleeps, or the clock stands still.
        var rest: TimeInterval? {
            guard standing == nil else { return nil }
            return sleepers.values.map(\.wakes).min()?.timeIntervalSince(now)
        }
    }

    private struct Sleeper {
        let wakes: Date
        let continuation: CheckedContinuation<Void, any Error>
    }

    private let state: Mutex<State>

    /// - Parameter start: where the clock stands; nil for one that follows the system's time.
    public init(at start: Date? = nil) { state = Mutex(State(standing: start)) }

    public var now: Date { state.withLock { $0.now } }

    /// Moves the clock, forwards or backwards; who sleeps until a time that has come is woken.
    public func advance(by duration: Duration) {
        change { state in
            let seconds = duration / .seconds(1)
            if let standing = state.standing {
                state.standing = standing.addingTimeInterval(seconds)
            } else {
                state.ahead += seconds
            }
        }
    }

    /// Sets the clock, which stands still from now on.
    public func set(to date: Date) { change { $0.standing = date } }

    /// Sleeps until the clock has moved that far: at once when a test advances it.
    ///
    /// - Throws: `CancellationError`.
    public func sleep(for duration: Duration) async throws {
        try await sleep(until: now.addingTimeInterval(duration / .seconds(1)))
    }

    /// How many tasks sleep on this clock now: what a test may wait for before it advances it.
    public var sleeperCount: Int { state.withLock { $0.sleepers.count } }

    func sleep(until date: Date) async throws {
        let id = UUID()
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { add(id, wakes: date, $0) }
        } onCancel: {
            var sleeper: Sleeper?
            change { sleeper = $0.sleepers.removeValue(forKey: id) }
            sleeper?.continuation.resume(throwing: CancellationError())
        }
    }

    /// What moving the clock for a while has to put back.
    var standing: Date? {
        get { state.withLock { $0.standing } }
        set { change { $0.standing = newValue } }
    }

    // MARK: -

    private func add(_ id: UUID, wakes: Date, _ continuation: CheckedContinuation<Void, any Error>) {
        var isCancelled = false
        change { state in
            // A cancellation that came before this lock found no sleeper to end.
            isCancelled = Task.isCancelled
            if !isCancelled { state.sleepers[id] = Sleeper(wakes: wakes, continuation: continuation) }
        }
        if isCancelled { continuation.resume(throwing: CancellationError()) }
    }

    /// Every change wakes those whose time has come, and sets the alarm for the next.
    private func change(_ body: (inout State) -> Void) {
        let woken = state.withLock { state in
            body(&state)
            let woken = state.woken()
            state.alarm?.cancel()
            state.alarm = state.rest.map(alarm(after:))
            return woken
        }
        for sleeper in woken { sleeper.continuation.resume() }
    }

    /// An alarm that comes too early, as the system's clocks do not quite agree, is set again.
    private func alarm(after rest: TimeInterval) -> Task<Void, Never> {
        Task.detached { [weak self] in
            guard (try? await Task.sleep(for: .seconds(min(max(rest, 0.001), 3600)))) != nil else { return }
            self?.change { _ in }
        }
    }
}

extension TestClock {
    /// The clock of this test; outside of a test's fixtures one that follows the system.
    public static var current: TestClock { of(FixtureContext.building?.scope ?? Scope.current) }

    /// The clock of a test; where there is no test, one that follows the system.
    package static func of(_ scope: Scope?) -> TestClock {
        guard let scope else { return TestClock() }
        return scope.execution.object(TestClock.self) {
            TestClock(at: scope.bindings[ClockBinding.self]?.start)
        }
    }
}
