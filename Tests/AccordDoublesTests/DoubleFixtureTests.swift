import Accord
import AccordDoubles
import AccordExpectations
import AccordFiles
import Foundation
import Synchronization
import Testing

@Suite struct DoubleFixtureTests {
    /// A fixture as an app's dependencies are one: it shares the doubles with the test.
    private enum Shop: Fixture {
        static let needs: [any Fixture.Type] = [TestCache.self, TaskQueue.self, EventRecorder<Int>.self]

        static func setUp(_ context: FixtureContext) async throws -> TestCache {
            try await context.value(EventRecorder<Int>.self).record(1)
            await (try await context.value(TaskQueue.self)).enqueue("job")
            return try await context.value(TestCache.self)
        }
    }

    @Test(.fixtures(Shop.self)) func `the doubles of the app are those of its test`() async throws {
        let cache = try await Shop.current
        #expect(cache === (try await TestCache.current))
        try await EventRecorder<Int>.current.expectEmitted(Int.self, count: 1)
        try await TaskQueue.current.expectQueued("job")
    }

    @Test(.clock(at: "2026-03-01T12:00:00Z"))
    func `cache and queue live on the clock of the test`() async throws {
        let (cache, tasks) = (try await TestCache.current, try await TaskQueue.current)
        tasks.handle("job") { _ in }
        cache.set("book", 1, for: .seconds(60))
        await tasks.enqueue("job", TaskOptions(delay: .seconds(60)))
        #expect(await tasks.drain() == 0)
        TestClock.current.advance(by: .seconds(60))
        cache.expectMissing("book")
        #expect(await tasks.drain() == 1)
    }

    @Test func `the folder of a storage goes with its test`() async throws {
        let folder = Mutex("")
        try await Scope.with { _ in
        } _: {
            let storage = try await TestStorage.current
            try storage.put("a/b.txt", text: "x")
            #expect(try Disk().kind(of: storage.folder) == .directory)
            folder.withLock { $0 = storage.folder }
        }
        #expect(try Disk().kind(of: folder.withLock { $0 }) == nil)
    }

    @Test func `a double in a fixture reports to its test from foreign threads`() async throws {
        try await withKnownIssue {
            try await Scope.with { _ in
            } _: {
                let cache = try await TestCache.current
                await Task.detached { cache.expectKey("book") }.value
            }
        } matching: { issue in
            issue.comments.contains { $0.rawValue.contains("the cache has nothing under book") }
        }
    }

    @Test(.fixtures(TestCache.self), arguments: 0..<200)
    func `two hundred tests in parallel have doubles of their own`(number: Int) async throws {
        let (cache, events) = (try await TestCache.current, try await EventRecorder<Int>.current)
        #expect(cache.keys == [])
        cache.set("number", number)
        events.record(number)
        await Task.yield()
        cache.expectKey("number", number)
        #expect(events.events == [number])
    }
}
