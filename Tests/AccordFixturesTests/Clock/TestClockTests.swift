import Accord
import Foundation
import Testing

@Suite struct TestClockTests {
    private static let start = Date(timeIntervalSince1970: 1_772_366_400)

    @Test(.clock(at: "2026-03-01T12:00:00Z")) func `a clock that is set stands still until it is moved`() {
        #expect(TestClock.current.now == Self.start)
        TestClock.current.advance(by: .milliseconds(1500))
        #expect(TestClock.current.now == Self.start.addingTimeInterval(1.5))
    }

    @Test(arguments: ["2026-03-01T12:00:00.250Z", "2026-03-01T13:00:00.250+01:00"])
    func `fractions and offsets are read`(text: String) async throws {
        try await withFixtures(.clock(at: text)) {
            let seconds = TestClock.current.now.timeIntervalSince(Self.start)
            #expect(abs(seconds - 0.25) < 0.001)
        }
    }

    @Test func `what is no time is told before anything is built`() async throws {
        let trait: FixtureTrait = .clock(at: "tomorrow")
        let test = try #require(Test.current)
        await #expect(throws: FixtureError.noTime("tomorrow")) { try await trait.prepare(for: test) }
    }

    @Test func `without a trait it follows the system, and can be ahead of it`() async throws {
        try await withFixtures {
            let before = Date()
            #expect(TestClock.current.now >= before)
            TestClock.current.advance(by: .seconds(3600))
            #expect(TestClock.current.now >= before.addingTimeInterval(3600))
        }
    }

    @Test(.clock(at: start)) func `another time holds within a body, for all that share the clock`()
        async throws
    {
        let clock = TestClock.current
        try await withClock(at: Self.start.addingTimeInterval(60)) { inner in
            #expect(inner === clock)
            #expect(clock.now == Self.start.addingTimeInterval(60))
        }
        #expect(clock.now == Self.start)
    }

    @Test func `who sleeps on the clock is woken when its time comes, in order`() async throws {
        let clock = TestClock(at: Self.start)
        let diary = Diary()
        await withTaskGroup(of: Void.self) { group in
            for seconds in [20, 10] {
                group.addTask {
                    try? await clock.ticks.sleep(for: .seconds(seconds))
                    diary.write("\(seconds)")
                }
            }
            while clock.sleeperCount < 2 { await Task.yield() }
            clock.advance(by: .seconds(9))
            #expect(diary.text.isEmpty)
            clock.advance(by: .seconds(1))
            while diary.text.isEmpty { await Task.yield() }
            clock.advance(by: .seconds(60))
        }
        #expect(diary.text == ["10", "20"])
    }

    @Test func `sleeping on a clock ends with a cancellation`() async throws {
        let clock = TestClock(at: Self.start)
        let sleeper = Task { try await clock.sleep(for: .seconds(10)) }
        while clock.sleeperCount < 1 { await Task.yield() }
        sleeper.cancel()
        await #expect(throws: CancellationError.self) { try await sleeper.value }
        #expect(clock.sleeperCount == 0)
    }

    @Test(.timeLimit(.minutes(1)))
    func `who fell asleep while the clock stood is woken when it follows the system again`() async throws {
        try await withFixtures {
            let sleeper = try await withClock(at: Date()) { clock in
                let sleeper = Task { try await clock.sleep(for: .milliseconds(20)) }
                while clock.sleeperCount < 1 { await Task.yield() }
                return sleeper
            }
            try await sleeper.value
        }
    }

    @Test(.timeLimit(.minutes(1))) func `who sleeps while time moves on sleeps for the rest`() async throws {
        let clock = TestClock()
        let sleeper = Task { try await clock.sleep(for: .seconds(3600)) }
        while clock.sleeperCount < 1 { await Task.yield() }
        clock.advance(by: .milliseconds(3_599_980))
        try await sleeper.value
    }

    @Test func `what is no time is told though nothing is asked for`() async throws {
        await #expect(throws: FixtureError.noTime("tomorrow")) {
            try await withFixtures(.clock(at: "tomorrow")) {}
        }
    }

    @Test func `200 tests at once each have a time of their own`() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...200 {
                group.addTask {
                    try await withFixtures(.clock(at: Self.start.addingTimeInterval(Double(number)))) {
                        await Task.yield()
                        TestClock.current.advance(by: .seconds(number))
                        await Task.yield()
                        #expect(TestClock.current.now.timeIntervalSince(Self.start) == Double(2 * number))
                    }
                }
            }
            try await group.waitForAll()
        }
    }
}
