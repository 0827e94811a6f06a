import Synchronization

/// Everything that was run on the databases of one test, in order.
///
/// Statements that only open or close a transaction, and pragmas, are not in it: they ask and change
/// nothing that a test counts. Neither is what Accord's own expectations ask.
public final class StatementLog: Sendable {
    private let entries = Mutex<[Statement]>([])

    public init() {}

    /// Adds a statement, from any thread.
    public func append(_ statement: Statement) { entries.withLock { $0.append(statement) } }

    /// The statements so far.
    public var statements: [Statement] { entries.withLock { $0 } }

    package var count: Int { entries.withLock { $0.count } }
}
