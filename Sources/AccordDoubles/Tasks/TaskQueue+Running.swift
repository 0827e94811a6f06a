import AccordHTTP
public import AccordJSON
import AccordReport
import Foundation
import Synchronization

extension TaskQueue {
    /// Queues a task: call it where the app would call its queue.
    ///
    /// In an eager queue the task is run before this returns, where its handler is not asynchronous; what
    /// it throws is kept with the task.
    ///
    /// - Parameters:
    ///   - name: what is to be done, such as `send-mail`.
    ///   - payload: any value; one that encodes is seen by `expectQueued(_:containing:)`.
    @discardableResult
    public func enqueue(
        _ name: String, payload: any Sendable = JSON.null, _ options: TaskOptions = TaskOptions()
    ) -> QueuedTask {
        let task = add(name, payload, options)
        guard mode == .eager, let running = takeEagerly(task) else { return task }
        return Self.$depth.withValue(Self.depth + 1) { runSynchronously(running) }
    }

    /// Queues a task, and in an eager queue runs it before this returns, whatever its handler.
    @discardableResult
    public func enqueue(
        _ name: String, payload: any Sendable = JSON.null, _ options: TaskOptions = TaskOptions()
    ) async -> QueuedTask {
        var task = add(name, payload, options)
        while mode == .eager, let running = takeEagerly(task) {
            task = await Self.$depth.withValue(Self.depth + 1) { await run(running) }
        }
        return task
    }

    /// Runs the next task that is due.
    ///
    /// - Returns: the task with what has become of it; nil where none is due.
    @discardableResult
    public func runNext() async -> QueuedTask? {
        guard let task = table.withLock({ $0.take(now: now()) }) else { return nil }
        return await run(task)
    }

    /// Runs tasks until none is due, also those that are queued meanwhile.
    ///
    /// - Parameters:
    ///   - includingDelayed: whether tasks run that are due later, as if their time had come.
    ///   - limit: after so many tasks it is an issue that there are more.
    /// - Returns: how many attempts there were.
    @discardableResult
    public func drain(
        includingDelayed: Bool = false, limit: Int = 1000, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) async -> Int {
        var count = 0
        while count < limit, !Task.isCancelled {
            guard let task = table.withLock({ $0.take(now: includingDelayed ? nil : now()) }) else {
                return count
            }
            _ = await run(task)
            count += 1
        }
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        audience.expect(checkDrained(limit, includingDelayed), at: site)
        return count
    }

    // MARK: -

    private func checkDrained(_ limit: Int, _ includingDelayed: Bool) -> [Finding] {
        let (now, pending) = (now(), pending)
        let next = pending.first { includingDelayed || $0.dueAt <= now }
        guard let next, !Task.isCancelled else { return [] }
        return [
            Finding(
                .endlessTasks, subject: next.name, hints: [Rules.tasks(pending)],
                facts: ["limit": JSON(limit)])
        ]
    }

    private func add(_ name: String, _ payload: any Sendable, _ options: TaskOptions) -> QueuedTask {
        let json = (payload as? JSON) ?? (payload as? any Encodable).flatMap { try? JSON(encoding: $0) }
        let now = now()
        return table.withLock { table in
            table.add { id in
                QueuedTask(
                    id: id, name: name, payload: payload, json: json, options: options, queuedAt: now,
                    dueAt: now.advanced(by: options.delay))
            }
        }
    }

    /// The task, now running, where it is due and does not stand at the end of an endless chain.
    private func takeEagerly(_ task: QueuedTask) -> QueuedTask? {
        guard Self.depth < Self.deepest else {
            let facts = ["limit": JSON(Self.deepest)]
            audience.expect([Finding(.endlessTasks, subject: task.name, facts: facts)], at: nil)
            return nil
        }
        return table.withLock { $0.take(now: now(), only: task.id) }
    }

    private func runSynchronously(_ task: QueuedTask) -> QueuedTask {
        var task = task
        while true {
            task = finish(task) {
                switch try handler(of: task.name) {
                case .sync(let body): try body(task)
                case .async: throw TaskError.asynchronous(task.name)
                }
            }
            guard let again = table.withLock({ $0.take(now: now(), only: task.id) }) else { return task }
            task = again
        }
    }

    private func run(_ task: QueuedTask) async -> QueuedTask {
        do {
            switch try handler(of: task.name) {
            case .sync(let body): try body(task)
            case .async(let body): try await body(task)
            }
            return finish(task) {}
        } catch {
            return finish(task) { throw error }
        }
    }

    /// Notes how an attempt ended; that nothing could run the task is an issue.
    private func finish(_ task: QueuedTask, _ body: () throws -> Void) -> QueuedTask {
        var failure: (any Error)?
        do { try body() } catch { failure = error }
        if let misuse = failure as? TaskError { audience.expect([misuse.finding], at: nil) }
        return table.withLock { $0.finish(task.id, failure, now: now()) }
    }
}
