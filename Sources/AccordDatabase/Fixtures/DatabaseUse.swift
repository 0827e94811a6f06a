import AccordExpectations
import AccordFiles
import AccordJSON
import AccordReport
import Synchronization

/// What became of the databases of one test: whether the app used them, and whether the test failed.
final class DatabaseUse: Sendable {
    private struct State {
        var isWatched = false
        var hasFailed = false
        var hasOtherUsers: [@Sendable () -> Bool] = []
    }

    private let state = Mutex(State())

    static func of(_ scope: Scope) -> DatabaseUse {
        scope.execution.object(DatabaseUse.self) { DatabaseUse() }
    }

    func note(_ databases: some Collection<TestDatabase>) {
        let asks = databases.map { database in { @Sendable in database.hasOtherUsers } }
        state.withLock { $0.hasOtherUsers += asks }
    }

    /// Whether there may be statements that no log knows of.
    var hasOtherUsers: Bool { state.withLock { $0.hasOtherUsers }.contains { $0() } }

    func noteFailure() { state.withLock { $0.hasFailed = true } }

    /// Warns at the end of the test where its requests ran no statement.
    func watch(_ binding: DatabaseBinding, in scope: Scope) {
        let isFirst = state.withLock { state in
            defer { state.isWatched = true }
            return !state.isWatched
        }
        guard isFirst, binding.unused == .warned else { return }
        let (execution, log) = (scope.execution, StatementLog.of(scope))
        let before = execution.exchangeCount
        execution.atEnd { [self] in
            let count = execution.exchangeCount - before
            guard count > 0, log.count == 0, !hasOtherUsers else { return }
            let finding = Finding(
                .unused, severity: .warning, subject: "default", facts: ["count": JSON(count)])
            Reporter.record([finding], at: binding.site, in: scope)
        }
    }

    /// Copies the databases of a failed test to where somebody can look into them.
    func keepIfFailed(
        _ databases: [String: TestDatabase], _ surroundings: DatabaseSurroundings, test: String
    ) async throws {
        guard state.withLock({ $0.hasFailed }) else { return }
        let folder = "\(surroundings.packageRoot)/.build/accord/failed/\(FileName.safe(test))"
        let disk = Disk()
        try disk.remove(folder)
        try disk.append([], to: "\(folder)/.accord")
        for (alias, database) in databases.sorted(by: { $0.key < $1.key }) {
            let path = "\(folder)/\(surroundings.fileName(alias))"
            try await database.connection.save(to: path)
            let finding = Finding(.kept, severity: .warning, subject: alias, places: [Place(path)])
            surroundings.report([finding])
        }
    }
}
