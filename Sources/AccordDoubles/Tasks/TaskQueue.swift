import AccordHTTP
import AccordJSON
import AccordReport
public import Foundation
import Synchronization

/// Stands in for a job queue: keeps what the app queues, and runs it when the test says so.
///
/// ```swift
/// let tasks = TaskQueue()
/// tasks.handle("send-mail", as: Mail.self) { mail in try await mailer.send(mail) }
/// try await shop.order(book: 1)                       // queues a task
/// tasks.expectQueued("send-mail", containing: ["to": "ada@example.com"])
/// await tasks.drain()
/// ```
///
/// It may be used from any thread.
public final class TaskQueue: Sendable {
    /// When tasks run.
    public struct Mode: Sendable, Equatable {
        private let isEager: Bool
        /// When the test says so, with `runNext` or `drain`.
        public static let manual = Mode(isEager: false)
        /// As soon as they are queued, before `enqueue` returns; those with a delay wait for `drain`.
        public static let eager = Mode(isEager: true)
    }

    enum Handler: Sendable {
        case sync(@Sendable (QueuedTask) throws -> Void)
        case async(@Sendable (QueuedTask) async throws -> Void)
    }

    /// How deep eager tasks queue each other in the calling task.
    @TaskLocal static var depth = 0
    static let deepest = 100

    let audience = Audience()
    let mode: Mode
    let now: @Sendable () -> Date
    let table = Mutex(TaskTable())
    private let handlers = Mutex<[String: Handler]>([:])

    /// A queue of its own.
    ///
    /// - Parameters:
    ///   - mode: `.eager` runs tasks as they are queued.
    ///   - now: the clock by which delays and backoffs count.
    public init(_ mode: Mode = .manual, now: @escaping @Sendable () -> Date = { Date() }) {
        self.mode = mode
        self.now = now
    }

    /// Says what to do with tasks of a name; of two handlers the later counts.
    public func handle(_ name: String, _ body: @escaping @Sendable (QueuedTask) throws -> Void) {
        handlers.withLock { $0[name] = .sync(body) }
    }

    /// Says what to do with tasks of a name; of two handlers the later counts.
    public func handle(_ name: String, _ body: @escaping @Sendable (QueuedTask) async throws -> Void) {
        handlers.withLock { $0[name] = .async(body) }
    }

    /// Says what to do with tasks of a name whose payload is a value of a type.
    public func handle<T: Decodable>(
        _ name: String, as type: T.Type, _ body: @escaping @Sendable (T) throws -> Void
    ) where T: SendableMetatype {
        handle(name) { task in try body(try task.payload(as: T.self)) }
    }

    /// Says what to do with tasks of a name whose payload is a value of a type.
    public func handle<T: Decodable>(
        _ name: String, as type: T.Type, _ body: @escaping @Sendable (T) async throws -> Void
    ) where T: SendableMetatype {
        handle(name) { (task: QueuedTask) async throws in try await body(try task.payload(as: T.self)) }
    }

    func handler(of name: String) throws(TaskError) -> Handler {
        let (handler, known) = handlers.withLock { ($0[name], $0.keys.sorted()) }
        guard let handler else { throw .noHandler(name, known: known) }
        return handler
    }

    // MARK: - What is there

    /// All tasks that were ever queued, in that order.
    public var tasks: [QueuedTask] { table.withLock { $0.tasks } }

    /// The tasks that wait, in the order in which they will run.
    public var pending: [QueuedTask] { table.withLock { $0.pending } }

    /// The tasks that have failed for good, with their errors.
    public var failed: [QueuedTask] { tasks.filter { $0.state == .failed } }
}
