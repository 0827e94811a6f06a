import Accord
import AccordExpectations
import Synchronization
import Testing

@testable import AccordDoubles

@Suite struct EventRecorderTests {
    private protocol ShopEvent: Sendable {}
    private struct OrderPlaced: ShopEvent, Equatable { var book: Int }
    private struct MailSent: ShopEvent {}
    private struct BusIsDown: Error {}

    @Test func `events are kept in their order and by their types`() {
        let events = EventRecorder<any ShopEvent>()
        events.record(OrderPlaced(book: 1))
        events.record(MailSent())
        events.record(OrderPlaced(book: 2))
        #expect(events.events.count == 3)
        #expect(events.events(of: OrderPlaced.self) == [OrderPlaced(book: 1), OrderPlaced(book: 2)])
        events.expectEmitted(OrderPlaced.self, count: 2)
        events.expectEmitted(OrderPlaced.self) { $0.book == 2 }
        events.removeAll()
        events.expectNone()
    }

    @Test func `an event that was not emitted is told with what was`() throws {
        let events = EventRecorder<any ShopEvent>()
        events.record(OrderPlaced(book: 1))
        let finding = try #require(
            events.events.checkEmitted(OrderPlaced.self, count: nil) { $0.book == 2 }.first)
        #expect(finding.headline == "expected at least 1 of OrderPlaced to be emitted, recorded 0")
        #expect(
            finding.advice == [
                "of this type, but not meeting the condition: 1", "recorded events:\n  OrderPlaced(book: 1)",
            ])
    }

    @Test func `too many events are as wrong as too few`() {
        let events = EventRecorder<any ShopEvent>()
        events.record(MailSent())
        #expect(events.events.checkEmitted(MailSent.self, count: 2) { _ in true }.count == 1)
        #expect(events.events.checkEmitted(MailSent.self, count: 0) { _ in true }.count == 1)
        #expect(events.events.checkEmitted(MailSent.self, count: 1) { _ in true } == [])
        withKnownIssue {
            events.expectNone(of: MailSent.self)
        } matching: { issue in
            issue.comments.contains { $0.rawValue.contains("expected 0 of MailSent") }
        }
    }

    @Test func `a recorder that passes on notes the event first, and lets the error of the bus through`()
        async throws
    {
        let published = Mutex<[Int]>([])
        let events = EventRecorder<OrderPlaced> { event in
            if event.book == 2 { throw BusIsDown() }
            published.withLock { $0.append(event.book) }
        }
        try await events.publish(OrderPlaced(book: 1))
        await #expect(throws: BusIsDown.self) { try await events.publish(OrderPlaced(book: 2)) }
        #expect(events.events.map(\.book) == [1, 2])
        #expect(published.withLock { $0 } == [1])
    }

    @Test func `each event is handed to one who waits, whether it came before or after`() async throws {
        let events = EventRecorder<any ShopEvent>()
        events.record(OrderPlaced(book: 1))
        #expect(try await events.next(of: OrderPlaced.self).book == 1)
        async let second = events.next(of: OrderPlaced.self) { $0.book == 3 }
        events.record(OrderPlaced(book: 2))
        events.record(OrderPlaced(book: 3))
        #expect(try await second.book == 3)
        #expect(try await events.next(of: OrderPlaced.self).book == 2)
    }

    @Test func `an event from before the call is given however short the time is`() async throws {
        let events = EventRecorder<Int>()
        for number in 0..<200 {
            events.record(number)
            #expect(try await events.next(of: Int.self, within: .zero) == number)
        }
    }

    @Test func `waiting ends with the time limit and says what came instead`() async throws {
        let events = EventRecorder<any ShopEvent>()
        events.record(MailSent())
        let error = await #expect(throws: EventError.self) {
            try await events.next(of: OrderPlaced.self, within: .milliseconds(1))
        }
        let text = try #require(error?.description)
        #expect(text.contains("no OrderPlaced was emitted within"))
        #expect(text.contains("MailSent"))
    }

    @Test func `who waits in a cancelled task is let go`() async {
        let events = EventRecorder<any ShopEvent>()
        let waiting = Task { try await events.next(of: MailSent.self, within: .seconds(60)) }
        waiting.cancel()
        await #expect(throws: CancellationError.self) { try await waiting.value }
    }

    @Test func `an issue from a detached task is one of the test that made the recorder`() async throws {
        try await withKnownIssue {
            try await Scope.with { _ in
            } _: {
                let events = EventRecorder<Int>()
                await Task.detached { _ = events.expectEmitted(Int.self) }.value
            }
        } matching: { issue in
            issue.comments.contains { $0.rawValue.contains("of Int to be emitted") }
        }
    }

    @Test(arguments: 0..<200) func `recorders of parallel tests do not see each other`(number: Int) async {
        let events = EventRecorder<Int>()
        await withDiscardingTaskGroup { group in
            for _ in 0..<10 { group.addTask { events.record(number) } }
        }
        #expect(events.events == Array(repeating: number, count: 10))
    }
}
