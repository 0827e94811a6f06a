import AccordExpectations
import AccordFiles
import AccordJSON
import AccordReport
import Synchronization

/// What became of the databases of one test: whether the app used them, and whether the test failed.
final class DatabaseUse: Sendable {
    private struct State {
        /// How many requests a body has been held against its database for.
        var judged = 0
        var hasFailed = false
    }

    private let state = Mutex(State())

    static func of(_ scope: Scope) -> DatabaseUse {
        scope.execution.object(DatabaseUse.self) { DatabaseUse() }
    }

    func noteFailure() { state.withLock { $0.hasFailed = true } }

    /// From now on requests should use the database; what this gives warns where they ran no statement.
    ///
    /// The innermost body ends first, and its requests are its own: who stands around it counts the others.
    func watch(_ binding: DatabaseBinding, in scope: Scope) -> @Sendable () -> Void {
        let (execution, log) = (scope.execution, StatementLog.of(scope))
        let before = execution.exchangeCount - state.withLock { $0.judged }
        return { [self] in
            let count = state.withLock { state in
                let count = max(0, execution.exchangeCount - before - state.judged)
                state.judged += count
                return count
            }
            guard count > 0, binding.unused == .warned, log.count == 0, !log.hasOtherUsers else { return }
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
