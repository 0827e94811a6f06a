public import AccordJSON
public import Foundation

/// A task as it was queued, and what has become of it.
public struct QueuedTask: Sendable {
    /// What has become of a task.
    public enum State: String, Sendable {
        case queued, running, done, failed
    }

    /// Counted from 1 in the order of queueing.
    public let id: Int
    /// What is to be done, such as `send-mail`.
    public let name: String
    /// What was given with it, as it was given.
    public let payload: any Sendable
    /// The payload as a document; nil where it does not encode.
    public let json: JSON?
    /// Queue, delay, priority, attempts.
    public let options: TaskOptions
    /// When it was queued, on the queue's clock.
    public let queuedAt: Date
    /// When it may run next.
    public internal(set) var dueAt: Date
    /// What has become of it so far.
    public internal(set) var state: State = .queued
    /// How often it was tried so far, the running attempt included.
    public internal(set) var attempts = 0
    /// What the attempts threw, in their order.
    public internal(set) var errors: [any Error] = []

    /// The payload as a value of a type: as it was given, or decoded from its document.
    ///
    /// - Throws: `TaskError.payload` where it is neither.
    public func payload<T: Decodable>(as type: T.Type) throws(TaskError) -> T {
        if let value = payload as? T { return value }
        do {
            guard let json else { throw TaskError.payload(name, wanted: "\(type)", reason: nil) }
            return try JSONDecoder().decode(type, from: Data(json.serialized(.compact)))
        } catch {
            throw .payload(name, wanted: "\(type)", reason: String(describing: error))
        }
    }
}
