import Accord
import Foundation
import Synchronization
import Testing

@testable import AccordDoubles

@Suite struct TaskQueueTests {
    private struct Mail: Codable, Sendable, Equatable {
        var to: String
        var parts: [String] = []
    }
    private struct Refused: Error {}

    /// A clock that a test moves by hand.
    private final class Hand: Sendable {
        private let time = Mutex(Date(timeIntervalSince1970: 0))
        var now: Date { time.withLock { $0 } }
        func advance(by seconds: Double) { time.withLock { $0.addTimeInterval(seconds) } }
    }

    /// What was run, in its order.
    private final class Diary: Sendable {
        private let list = Mutex<[String]>([])
        var entries: [String] { list.withLock { $0 } }
        func write(_ entry: String) { list.withLock { $0.append(entry) } }
    }

    @Test func `a task keeps its queue, delay, priority and payload`() async throws {
        let tasks = TaskQueue(now: { Date(timeIntervalSince1970: 100) })
        await tasks.enqueue(
            "send-mail", payload: Mail(to: "ada@example.com"),
            TaskOptions(queue: "mail", delay: .seconds(30), priority: 5))
        let task = try tasks.requireQueued("send-mail", queue: "mail", containing: ["to": "ada@example.com"])[
            0]
        #expect(task.options.priority == 5)
        #expect(task.dueAt == Date(timeIntervalSince1970: 130))
        #expect(try task.payload(as: Mail.self) == Mail(to: "ada@example.com"))
    }

    @Test func `tasks run by due time, then priority, then in the order of queueing`() async {
        let hand = Hand()
        let (tasks, diary) = (TaskQueue(now: { hand.now }), Diary())
        tasks.handle("job", as: String.self) { diary.write($0) }
        await tasks.enqueue("job", payload: "later", TaskOptions(delay: .seconds(10), priority: 9))
        await tasks.enqueue("job", payload: "first of two")
        await tasks.enqueue("job", payload: "second of two")
        await tasks.enqueue("job", payload: "urgent", TaskOptions(priority: 1))
        #expect(await tasks.drain() == 3)
        #expect(diary.entries == ["urgent", "first of two", "second of two"])
        #expect(tasks.pending.map(\.name) == ["job"])
        hand.advance(by: 10)
        #expect(await tasks.runNext()?.state == .done)
        #expect(await tasks.runNext() == nil)
        #expect(diary.entries.last == "later")
    }

    @Test func `draining can take delayed tasks as if their time had come`() async {
        let tasks = TaskQueue(now: { Date(timeIntervalSince1970: 0) })
        tasks.handle("job") { _ in }
        await tasks.enqueue("job", TaskOptions(delay: .seconds(3600)))
        #expect(await tasks.drain() == 0)
        #expect(await tasks.drain(includingDelayed: true) == 1)
    }

    @Test func `a task that throws is tried again after its backoff, and then has failed`() async throws {
        let hand = Hand()
        let tasks = TaskQueue(now: { hand.now })
        tasks.handle("job") { _ in throw Refused() }
        await tasks.enqueue(
            "job", TaskOptions(maxAttempts: 3, backoff: .exponential(from: .seconds(10))))
        await tasks.drain()
        #expect(tasks.pending.first?.dueAt == Date(timeIntervalSince1970: 10))
        hand.advance(by: 10)
        await tasks.drain()
        #expect(tasks.pending.first?.dueAt == Date(timeIntervalSince1970: 30))
        hand.advance(by: 20)
        await tasks.drain()
        let failed = try #require(tasks.failed.first)
        #expect(failed.attempts == 3)
        #expect(failed.errors.count == 3)
        let finding = try #require(tasks.checkNoFailures().first)
        #expect(finding.headline == "the task job failed after 3 attempts")
        #expect(finding.advice[0].contains("Refused()"))
    }

    @Test func `a task that succeeds at last has not failed`() async {
        let tasks = TaskQueue()
        tasks.handle("job") { task in if task.attempts < 3 { throw Refused() } }
        await tasks.enqueue("job", TaskOptions(maxAttempts: 3))
        #expect(await tasks.drain() == 3)
        tasks.expectNoFailures()
        #expect(tasks.tasks[0].state == .done)
    }

    @Test func `draining tasks that queue themselves comes to an end, which is an issue`() async {
        let tasks = TaskQueue()
        tasks.handle("job") { [weak tasks] (_: QueuedTask) async in await tasks?.enqueue("job") }
        await tasks.enqueue("job")
        await withKnownIssue {
            #expect(await tasks.drain(limit: 5) == 5)
        } matching: { issue in
            issue.comments.contains { $0.rawValue.contains("5 tasks have run, and the next is there: job") }
        }
    }

    @Test func `exactly as many tasks as the limit are no issue`() async {
        let tasks = TaskQueue()
        tasks.handle("job") { _ in }
        for _ in 0..<5 { await tasks.enqueue("job") }
        #expect(await tasks.drain(limit: 5) == 5)
    }

    @Test func `an eager queue runs an asynchronous handler before enqueue returns`() async {
        let (tasks, diary) = (TaskQueue(.eager), Diary())
        tasks.handle("job") { (task: QueuedTask) async in
            await Task.yield()
            diary.write(task.name)
        }
        #expect(await tasks.enqueue("job").state == .done)
        #expect(diary.entries == ["job"])
    }

    @Test func `an eager queue runs a plain handler in a function that is not asynchronous`() {
        let tasks = TaskQueue(.eager)
        tasks.handle("job") { task in if task.attempts == 1 { throw Refused() } }
        #expect(tasks.enqueue("job", TaskOptions(maxAttempts: 2)).state == .done)
        #expect(tasks.enqueue("job", TaskOptions(delay: .seconds(60))).state == .queued)
    }

    @Test func `an eager queue says that it cannot wait for an asynchronous handler`() {
        let tasks = TaskQueue(.eager)
        tasks.handle("job") { (_: QueuedTask) async in }
        withKnownIssue {
            tasks.enqueue("job")
        } matching: { issue in
            issue.comments.contains { $0.rawValue.contains("its handler is asynchronous") }
        }
    }

    @Test func `eager tasks that queue themselves come to an end, which is an issue`() {
        let tasks = TaskQueue(.eager)
        tasks.handle("job") { [weak tasks] (_: QueuedTask) in _ = tasks?.enqueue("job") }
        withKnownIssue {
            tasks.enqueue("job")
        } matching: { issue in
            issue.comments.contains { $0.rawValue.contains("100 tasks have run") }
        }
    }

    @Test func `a task that nothing handles is an issue, with the name that was meant`() async {
        let tasks = TaskQueue()
        tasks.handle("send-mail") { _ in }
        await tasks.enqueue("send-mial")
        await withKnownIssue {
            await tasks.drain()
        } matching: { issue in
            issue.comments.contains { $0.rawValue.contains("did you mean `send-mail`?") }
        }
        #expect(tasks.failed.count == 1)
    }

    @Test func `a payload of another type is told with its reason`() async {
        let tasks = TaskQueue()
        await tasks.enqueue("job", payload: 5)
        #expect(throws: TaskError.self) { try tasks.tasks[0].payload(as: Mail.self) }
        #expect(throws: Never.self) { try tasks.tasks[0].payload(as: Double.self) }
    }

    @Test func `a payload that differs is told by its nearest task`() async throws {
        let tasks = TaskQueue()
        await tasks.enqueue("send-mail", payload: Mail(to: "eve@example.com", parts: ["a"]))
        await tasks.enqueue("send-mail", payload: Mail(to: "bob@example.com"))
        let wanted = TaskPattern(name: "send-mail", payload: ["to": "ada@example.com", "parts": ["a"]])
        let finding = try #require(tasks.tasks.checkQueued(wanted, count: nil).first)
        #expect(finding.headline == "expected at least 1 of the task send-mail to be queued, found 0")
        #expect(finding.differences.map(\.pointer.description) == ["/to"])
    }

    @Test func `counting knows names and queues`() async {
        let tasks = TaskQueue()
        await tasks.enqueue("a", TaskOptions(queue: "x"))
        await tasks.enqueue("a")
        await tasks.enqueue("b")
        tasks.expectCount(3)
        tasks.expectCount(2, of: "a")
        tasks.expectCount(1, of: "a", queue: "x")
        #expect(tasks.tasks.checkQueued(TaskPattern(name: "a", queue: "x"), count: 2).count == 1)
    }

    @Test(arguments: 0..<200) func `queues of parallel tests do not see each other`(number: Int) async {
        let tasks = TaskQueue()
        tasks.handle("job", as: Int.self) { #expect($0 == number) }
        await withDiscardingTaskGroup { group in
            for _ in 0..<10 { group.addTask { await tasks.enqueue("job", payload: number) } }
        }
        #expect(await tasks.drain() == 10)
        tasks.expectNoFailures()
    }
}
