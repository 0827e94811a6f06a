import AccordExpectations
import AccordFiles
import AccordJSON
import AccordReport
import Synchronization

/// What became of the databases of one test: whether the app used them, and whether the test failed.
final class DatabaseUse: Sendable {
    private struct State {
        /// The exchanges that a body has been held against its database for.
        var judged: Set<Int> = []
        var hasFailed = false
    }

    private let state = Mutex(State())

    static func of(_ scope: Scope) -> DatabaseUse {
        scope.execution.object(DatabaseUse.self) { DatabaseUse() }
    }

    func noteFailure() { state.withLock { $0.hasFailed = true } }

    /// From now on requests should use the database; what this gives warns of those that seem not to, and of
    /// those that ask it for each row.
    ///
    /// The innermost body ends first, and its requests are its own: who stands around it looks at the others.
    func watch(_ binding: DatabaseBinding, in scope: Scope) -> @Sendable () -> Void {
        let (log, exchanges) = (StatementLog.of(scope), ExchangeStatements.of(scope))
        let first = exchanges.all.count
        return { [self] in
            let all = exchanges.all
            let own = state.withLock { state in
                let own = Set(all.indices.dropFirst(first)).subtracting(state.judged)
                state.judged.formUnion(own)
                return own.sorted().map { all[$0] }
            }
            var findings = QueryBudget.byDefault.check(own, in: log)
            if binding.unused == .warned { findings += Self.unused(own, log) }
            Reporter.record(findings, at: binding.site, in: scope)
        }
    }

    /// Refused requests and many that only read need no database; an app without one has none for any request.
    private static func unused(_ windows: [ExchangeStatements.Window], _ log: StatementLog) -> [Finding] {
        let answered = windows.filter(\.isSuccessful)
        guard !answered.isEmpty, log.count == 0, !log.hasOtherUsers else { return [] }
        if !log.hasUsers {
            let facts = ["requests": JSON(Wording.requests(answered.count))]
            return [Finding(.unused, severity: .warning, subject: "default", facts: facts)]
        }
        guard let write = answered.first(where: \.isWrite) else { return [] }
        let facts = ["request": JSON(write.subject)]
        return [Finding(.writeWithoutStatement, severity: .warning, subject: "default", facts: facts)]
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
