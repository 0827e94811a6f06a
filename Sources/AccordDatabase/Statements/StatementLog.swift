import Synchronization

/// Everything that was run on the databases of one test, in order.
///
/// Statements that only open or close a transaction, and pragmas, are not in it: they ask and change
/// nothing that a test counts. Neither is what Accord's own expectations ask, nor what an app runs on
/// connections of its own making.
public final class StatementLog: Sendable {
    private struct State {
        var statements: [Statement] = []
        /// The databases whose addresses were given away.
        var otherUsers: Set<String> = []
    }

    private let state = Mutex(State())

    public init() {}

    /// Adds a statement, from any thread.
    public func append(_ statement: Statement) { state.withLock { $0.statements.append(statement) } }

    /// The statements so far.
    public var statements: [Statement] { state.withLock { $0.statements } }

    package var count: Int { state.withLock { $0.statements.count } }

    /// From now on somebody may run statements on this database that nobody sees.
    package func noteOtherUsers(of alias: String) { state.withLock { _ = $0.otherUsers.insert(alias) } }

    package func hasOtherUsers(of alias: String) -> Bool { state.withLock { $0.otherUsers.contains(alias) } }

    package var hasOtherUsers: Bool { state.withLock { !$0.otherUsers.isEmpty } }
}
