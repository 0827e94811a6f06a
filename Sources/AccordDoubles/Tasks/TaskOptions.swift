/// How a task is queued: by which queue, when, how urgently and how often.
public struct TaskOptions: Sendable {
    /// The name of the queue.
    public var queue: String
    /// How long after now it is due, on the queue's clock.
    public var delay: Duration
    /// Of tasks that are due at one instant, the higher one runs first.
    public var priority: Int
    /// How often it is tried before it counts as failed; at least once.
    public var maxAttempts: Int
    /// How long it waits between attempts.
    public var backoff: Backoff

    /// The options of one task; a task without any is due now, in the queue `default`, tried once.
    public init(
        queue: String = "default", delay: Duration = .zero, priority: Int = 0, maxAttempts: Int = 1,
        backoff: Backoff = .none
    ) {
        self.queue = queue
        self.delay = delay
        self.priority = priority
        self.maxAttempts = max(maxAttempts, 1)
        self.backoff = backoff
    }
}
