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
        /// The databases whose connections were given away.
        var users: Set<String> = []
        /// What the test's own budgets speak for; one that has not ended is open.
        var budgets: [Range<Int>] = []
    }

    private let state = Mutex(State())

    public init() {}

    /// Adds a statement, from any thread.
    public func append(_ statement: Statement) { state.withLock { $0.statements.append(statement) } }

    /// The statements so far.
    public var statements: [Statement] { state.withLock { $0.statements } }

    package var count: Int { state.withLock { $0.statements.count } }

    /// Notes that somebody was given a connection to this database: a driver says so where it hands one out.
    ///
    /// An app that answers without is warned of.
    public func noteUser(of alias: String) { state.withLock { _ = $0.users.insert(alias) } }

    package var hasUsers: Bool { state.withLock { !$0.users.isEmpty } }

    /// From now on somebody may run statements on this database that nobody sees.
    package func noteOtherUsers(of alias: String) { state.withLock { _ = $0.otherUsers.insert(alias) } }

    package func hasOtherUsers(of alias: String) -> Bool { state.withLock { $0.otherUsers.contains(alias) } }

    package var hasOtherUsers: Bool { state.withLock { !$0.otherUsers.isEmpty } }

    // MARK: - Budgets

    /// From now on a budget of the test speaks for what runs, until what this gives is called.
    package func beginBudget() -> @Sendable () -> Void {
        let place = state.withLock { state in
            state.budgets.append(state.statements.count..<Int.max)
            return state.budgets.count - 1
        }
        return { [self] in
            state.withLock { $0.budgets[place] = $0.budgets[place].lowerBound..<$0.statements.count }
        }
    }

    /// Whether one of the test's budgets speaks for all of these statements.
    package func isBudgeted(_ range: Range<Int>) -> Bool {
        state.withLock { state in
            state.budgets.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
        }
    }
}
