import AccordJSON
public import AccordReport

/// A task could not be run.
public enum TaskError: Error, Sendable, Equatable {
    /// Nothing handles tasks of this name; the names that are handled.
    case noHandler(String, known: [String])
    /// The handler is asynchronous, and the task was queued eagerly by a function that is not.
    case asynchronous(String)
    /// The payload of the task is no such value; why decoding failed.
    case payload(String, wanted: String, reason: String?)
}

extension TaskError: Reportable {
    public var finding: Finding {
        switch self {
        case .noHandler(let name, let known):
            Finding(
                .noTaskHandler, subject: name,
                hints: [Rules.didYouMean(name, among: known), Rules.handlers(known)].compactMap(\.self))
        case .asynchronous(let name): Finding(.asynchronousHandler, subject: name)
        case .payload(let name, let wanted, let reason):
            Finding(.taskPayload, subject: name, actual: reason, facts: ["wanted": JSON(wanted)])
        }
    }
}
