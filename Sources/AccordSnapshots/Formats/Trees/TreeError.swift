import AccordJSON
public import AccordReport

/// A folder cannot be taken as a snapshot.
public enum TreeError: Error, Sendable, Equatable {
    /// Nothing that can be listed stands there.
    case noFolder(String, reason: String?)
    case tooManyEntries(String, limit: Int)
}

extension TreeError: Reportable {
    public var finding: Finding {
        switch self {
        case .noFolder(let path, let reason):
            Finding(.noFolder, subject: path, facts: ["reason": .init(reason ?? Rules.noFolder)])
        case .tooManyEntries(let path, let limit):
            Finding(.largeFolder, subject: path, facts: ["limit": .init(limit)])
        }
    }
}
