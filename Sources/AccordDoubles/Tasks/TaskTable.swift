import Foundation

/// The tasks of a queue as a value: which is next, and what becomes of it.
struct TaskTable: Sendable {
    /// All that were ever queued, in that order; the id is the place counted from 1.
    private(set) var tasks: [QueuedTask] = []
    /// The ids of those that wait.
    private var waiting: [Int] = []

    var pending: [QueuedTask] { waiting.map { tasks[$0 - 1] }.sorted(by: Self.isBefore) }

    mutating func add(_ make: (_ id: Int) -> QueuedTask) -> QueuedTask {
        let task = make(tasks.count + 1)
        tasks.append(task)
        waiting.append(task.id)
        return task
    }

    /// The next task, now running: the first that is due by due time, priority and order of queueing.
    ///
    /// - Parameter now: nil where delays do not count.
    mutating func take(now: Date?, only id: Int? = nil) -> QueuedTask? {
        let candidates = waiting.indices.filter { index in
            let task = tasks[waiting[index] - 1]
            return (id ?? task.id) == task.id && now.map { task.dueAt <= $0 } ?? true
        }
        let first = candidates.min { Self.isBefore(tasks[waiting[$0] - 1], tasks[waiting[$1] - 1]) }
        guard let first else { return nil }
        let place = waiting.remove(at: first) - 1
        tasks[place].state = .running
        tasks[place].attempts += 1
        return tasks[place]
    }

    /// Notes how an attempt ended: done, to be tried again, or failed for good.
    mutating func finish(_ id: Int, _ error: (any Error)?, now: Date) -> QueuedTask {
        let place = id - 1
        guard let error else {
            tasks[place].state = .done
            return tasks[place]
        }
        tasks[place].errors.append(error)
        let (options, attempts) = (tasks[place].options, tasks[place].attempts)
        if attempts < options.maxAttempts {
            tasks[place].state = .queued
            tasks[place].dueAt = now.advanced(by: options.backoff.delay(after: attempts))
            waiting.append(id)
        } else {
            tasks[place].state = .failed
        }
        return tasks[place]
    }

    private static func isBefore(_ left: QueuedTask, _ right: QueuedTask) -> Bool {
        if left.dueAt != right.dueAt { return left.dueAt < right.dueAt }
        let (a, b) = (left.options.priority, right.options.priority)
        return a == b ? left.id < right.id : a > b
    }
}
