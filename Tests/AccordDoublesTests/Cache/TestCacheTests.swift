import Accord
import Foundation
import Synchronization
import Testing

@testable import AccordDoubles

@Suite struct TestCacheTests {
    private struct Failure: Error {}

    private final class Hand: Sendable {
        private let time = Mutex(Date(timeIntervalSince1970: 0))
        var now: Date { time.withLock { $0 } }
        func advance(by seconds: Double) { time.withLock { $0.addTimeInterval(seconds) } }
    }

    private final class Counter: Sendable {
        private let count = Mutex(0)
        func next() -> Int {
            count.withLock { count in
                count += 1
                return count
            }
        }
    }

    @Test func `a value is given as the type that it was stored as`() throws {
        let cache = TestCache()
        cache.set("book", "Walden")
        #expect(try cache.get("book") == "Walden")
        #expect(try cache.get("other", as: Int.self) == nil)
        #expect(throws: CacheError.otherType(key: "book", stored: "String", asked: "Int")) {
            try cache.get("book", as: Int.self)
        }
    }

    @Test func `an entry ends with its lifetime, on the clock of the test`() throws {
        let hand = Hand()
        let cache = TestCache(now: { hand.now })
        cache.set("book", 1, for: .seconds(60))
        cache.set("shelf", 2)
        hand.advance(by: 59.5)
        cache.expectKey("book", 1)
        hand.advance(by: 0.5)
        cache.expectMissing("book")
        cache.expectKey("shelf")
        #expect(cache.keys == ["shelf"])
    }

    @Test func `a lifetime that is not positive removes`() {
        let cache = TestCache()
        cache.set("book", 1)
        cache.set("book", 2, for: .zero)
        cache.expectMissing("book")
    }

    @Test func `a counter begins at zero and keeps its lifetime`() throws {
        let hand = Hand()
        let cache = TestCache(now: { hand.now })
        #expect(try cache.increment("visits", for: .seconds(10)) == 1)
        hand.advance(by: 5)
        #expect(try cache.increment("visits", by: 4, for: .seconds(10)) == 5)
        #expect(cache.expiry(of: "visits") == Date(timeIntervalSince1970: 10))
        cache.set("name", "x")
        #expect(throws: CacheError.self) { try cache.increment("name") }
        cache.set("most", Int.max)
        #expect(throws: CacheError.overflow(key: "most")) { try cache.increment("most") }
        cache.expectKey("most", Int.max)
    }

    @Test func `removing by prefix counts what was alive`() {
        let hand = Hand()
        let cache = TestCache(now: { hand.now })
        cache.set("book:1", 1)
        cache.set("book:2", 2, for: .seconds(1))
        cache.set("shelf:1", 3)
        hand.advance(by: 1)
        #expect(cache.remove(prefix: "book:") == 1)
        #expect(cache.keys == ["shelf:1"])
        #expect(cache.remove("shelf:1"))
        #expect(!cache.remove("shelf:1"))
    }

    @Test func `a full cache gives up what was not used for the longest time`() throws {
        let cache = TestCache(capacity: 2)
        cache.set("a", 1)
        cache.set("b", 2)
        #expect(try cache.get("a") == 1)
        cache.expectKey("b")
        cache.set("c", 3)
        #expect(cache.keys == ["a", "c"])
    }

    @Test func `keys compare byte for byte`() {
        let cache = TestCache()
        cache.set("caf\u{E9}", 1)
        cache.expectMissing("cafe\u{301}")
    }

    @Test func `callers at the same time share one making`() async throws {
        let (cache, counter) = (TestCache(), Counter())
        let gate = Arrivals<Void>()
        let values = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    try await cache.value(for: "rates") {
                        _ = try await gate.next(within: .seconds(600)) { _ in true }
                        return counter.next()
                    }
                }
            }
            while cache.flights.withLock({ $0.first?.value.waiting ?? 0 }) < 50 { await Task.yield() }
            gate.append(())
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(values == Array(repeating: 1, count: 50))
        #expect(try await cache.value(for: "rates") { counter.next() } == 1)
    }

    @Test func `what making throws is not kept`() async throws {
        let cache = TestCache()
        await #expect(throws: Failure.self) {
            try await cache.value(for: "rates") { () async throws -> Int in throw Failure() }
        }
        #expect(try await cache.value(for: "rates") { 7 } == 7)
    }

    @Test func `a value that is set meanwhile is not overwritten`() async throws {
        let cache = TestCache()
        let made = try await cache.value(for: "rates") {
            cache.set("rates", 2)
            return 1
        }
        #expect(made == 1)
        cache.expectKey("rates", 2)
    }

    @Test func `a number that is counted meanwhile is not overwritten`() async throws {
        let cache = TestCache()
        let made = try await cache.value(for: "visits") { try cache.increment("visits", by: 5) + 1 }
        #expect(made == 6)
        cache.expectKey("visits", 5)
    }

    @Test func `who comes after all callers were cancelled has a making of its own`() async throws {
        let (cache, started, gate) = (TestCache(), Arrivals<Void>(), Arrivals<Void>())
        let caller = Task {
            try await cache.value(for: "rates") {
                started.append(())
                // Detached, so that it goes on although it is cancelled.
                _ = try await Task.detached { try await gate.next(within: .seconds(600)) { _ in true } }.value
                return 1
            }
        }
        _ = try await started.next(within: .seconds(600)) { _ in true }
        caller.cancel()
        while cache.flights.withLock({ $0.first?.value.waiting ?? 0 }) > 0 { await Task.yield() }
        async let value = cache.value(for: "rates") { 2 }
        gate.append(())
        #expect(try await value == 2)
        cache.expectKey("rates", 2)
        _ = await caller.result
    }

    @Test func `a value that lands between looking and joining is not made again`() async throws {
        // The clock is read after the look, and lets the other making land just then.
        let looks = Counter()
        let landed = Mutex<TestCache?>(nil)
        let cache = TestCache(now: {
            if looks.next() == 2 { landed.withLock { $0 }?.set("rates", 1) }
            return Date(timeIntervalSince1970: 0)
        })
        landed.withLock { $0 = cache }
        #expect(try await cache.value(for: "rates") { 2 } == 1)
    }

    @Test func `making is cancelled when nobody waits for it any more`() async throws {
        let (cache, started) = (TestCache(), Arrivals<Void>())
        let caller = Task {
            try await cache.value(for: "rates") {
                started.append(())
                try await Task.sleep(for: .seconds(60))
                return 1
            }
        }
        _ = try await started.next(within: .seconds(600)) { _ in true }
        caller.cancel()
        await #expect(throws: CancellationError.self) { try await caller.value }
        cache.expectMissing("rates")
    }

    @Test func `expectations tell the key that was meant, the value and the lifetime`() throws {
        let hand = Hand()
        let cache = TestCache(now: { hand.now })
        cache.set("book:1", "Walden", for: .seconds(5))
        #expect(cache.checkKey("bok:1")[0].advice.contains("did you mean `book:1`?"))
        let finding = try #require(cache.checkKey("book:1", "Faust").first)
        #expect(finding.expected == "String: Faust")
        #expect(finding.actual == "String: Walden")
        #expect(cache.checkKey("book:1", 5).count == 1)
        #expect(cache.checkMissing("book:1")[0].advice == ["its time is over in 5.0 seconds"])
        withKnownIssue { cache.expectMissing("book:1") }
        withKnownIssue { cache.expectKey("nothing") }
    }

    @Test(arguments: 0..<200) func `caches of parallel tests do not see each other`(number: Int) throws {
        let cache = TestCache()
        cache.set("number", number)
        #expect(try cache.get("number") == number)
        #expect(cache.keys == ["number"])
    }
}
