import AccordJSON
import AccordReport

extension Rule {
    static let taskCount = Rule(
        "doubles/task-count", headline: "expected {wanted} of {subject} to be queued, found {found}",
        help: "Counted are all tasks that were ever queued, whether they have run or not.")

    static let endlessTasks = Rule(
        "doubles/endless-tasks", headline: "{limit} tasks have run, and the next is there: {subject}",
        hint: "if that many are right, say so: drain(limit: …)",
        help: "A task that queues itself again, or fails and is tried again, never comes to an end.")

    static let noTaskHandler = Rule(
        "doubles/no-task-handler", headline: "nothing handles tasks of the name {subject}",
        hint: "register one before the task runs: tasks.handle(\"{subject}\") { task in … }",
        help: "A task without a handler counts as failed.")

    static let asynchronousHandler = Rule(
        "doubles/asynchronous-handler",
        headline: "{subject} was queued eagerly without await, and its handler is asynchronous",
        hint: "queue it with await, or use TaskQueue() and drain()",
        help: "A function that is not asynchronous cannot wait for one that is.")

    static let taskPayload = Rule(
        "doubles/task-payload", headline: "the payload of {subject} is no {wanted}",
        help: "A payload is given as it was queued, or decoded from what it encodes to.")

    static let taskFailed = Rule(
        "doubles/task-failed", headline: "the task {subject} failed after {attempts} attempts",
        help: "A task fails for good when its last attempt throws.")
}

extension Rules {
    static func task(_ wanted: TaskPattern) -> String {
        let name = wanted.name.map { "the task \($0)" } ?? "all tasks"
        return wanted.queue.map { "\(name) (queue \($0))" } ?? name
    }

    static func tasks(_ tasks: [QueuedTask]) -> String {
        list("queued tasks", tasks.map(line))
    }

    static func handlers(_ names: [String]) -> String { list("handled", names) }

    static func errors(_ errors: [any Error]) -> String {
        list("thrown", errors.map { Excerpt.line(Visible.text(String(describing: $0))) })
    }

    private static func line(_ task: QueuedTask) -> String {
        let payload = task.json.map { $0.isNull ? "" : $0.text(.compact) } ?? String(describing: task.payload)
        let priority = task.options.priority == 0 ? "" : ", priority \(task.options.priority)"
        let line = "\(task.name) (queue \(task.options.queue)\(priority), \(task.state.rawValue)) \(payload)"
        return Excerpt.line(Visible.text(line), width: 200)
    }
}
