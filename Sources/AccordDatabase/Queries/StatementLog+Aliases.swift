import AccordExpectations
import AccordHTTP
import AccordJSON
package import AccordReport

extension StatementLog {
    /// Expects the app to have used one of the test's databases: `expectUsed("replica", for: .reads)`.
    @discardableResult
    public func expectUsed(
        _ alias: String, for use: AliasUse = .anything, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) -> StatementLog {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        Reporter.record(checkUsed(alias, for: use), at: site, in: Scope.current)
        return self
    }

    /// Expects the app not to have used one of the test's databases: `expectNotUsed("replica", for: .writes)`.
    ///
    /// Where the address of the database was given away nobody can tell, and this is an issue that says so.
    @discardableResult
    public func expectNotUsed(
        _ alias: String, for use: AliasUse = .anything, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) -> StatementLog {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        Reporter.record(checkNotUsed(alias, for: use), at: site, in: Scope.current)
        return self
    }

    package func checkUsed(_ alias: String, for use: AliasUse = .anything) -> [Finding] {
        let statements = statements
        guard !statements.contains(where: { $0.alias == alias && use.includes($0) }) else { return [] }
        if hasOtherUsers(of: alias) { return [finding(.unseenUse, alias, use)] }
        let known = Set(statements.map(\.alias)).sorted()
        let near = known.contains(alias) ? nil : Nearest.name(to: alias, among: known)
        let hints =
            [Wording.ran(QueryGroup.groups(of: statements))] + (near.map { [Nearest.didYouMean($0)] } ?? [])
        return [finding(.unusedDatabase, alias, use, hints: hints)]
    }

    package func checkNotUsed(_ alias: String, for use: AliasUse = .anything) -> [Finding] {
        let used = statements.filter { $0.alias == alias && use.includes($0) }
        guard !used.isEmpty else {
            return hasOtherUsers(of: alias) ? [finding(.unseenUse, alias, use)] : []
        }
        return [finding(.usedDatabase, alias, use, hints: [Wording.ran(QueryGroup.groups(of: used))])]
    }

    private func finding(_ rule: Rule, _ alias: String, _ use: AliasUse, hints: [String] = []) -> Finding {
        let facts = ["use": JSON(use.description)]
        return Finding(rule, subject: Wording.database(alias), hints: hints, facts: facts)
    }
}
