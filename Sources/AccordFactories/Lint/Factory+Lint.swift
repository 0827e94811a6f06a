public import AccordDatabase
import AccordExpectations
import AccordFixtures
import AccordHTTP
import AccordJSON
package import AccordReport

extension Factory where Model: DatabaseStorable {
    /// Expects that what the factory makes can be saved: plain, with each of its traits, and two in a row.
    ///
    /// ```swift
    /// @Test(.database(of: Library.self)) func `factories hold what they promise`() async throws {
    ///     try await BookFactory.lint()
    ///     try await AuthorFactory.lint()
    /// }
    /// ```
    ///
    /// One issue names each factory and trait with the constraint and the column that is violated. Each of them
    /// is tried in a clone of its own: no row comes into the database of the test, and no number is used up.
    ///
    /// - Parameter alias: which of the test's databases is cloned.
    /// - Throws: where the test has no such database.
    public static func lint(
        on alias: String = "default", fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) async throws {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        Reporter.record(try await checkLint(on: alias), at: site, in: Scope.current)
    }

    package static func checkLint(on alias: String = "default") async throws -> [Finding] {
        var findings: [Finding] = []
        for trait in [nil] + traits.map(Optional.some) {
            let finding = try await TestDatabase.withClone(alias: alias) { await problem(trait, in: $0) }
            if let finding { findings.append(finding) }
        }
        return findings
    }

    /// What keeps two in a row from being saved; what fails once fails twice.
    private static func problem(
        _ trait: FactoryTrait<Model>?, in database: TestDatabase
    ) async -> Finding? {
        for isSecond in [false, true] {
            if let finding = await problem(trait, isSecond: isSecond, in: database) { return finding }
        }
        return nil
    }

    private static func problem(
        _ trait: FactoryTrait<Model>?, isSecond: Bool, in database: TestDatabase
    ) async -> Finding? {
        let subject = Rules.subject(String(describing: Self.self), trait: trait?.name, isSecond: isSecond)
        do {
            _ = try await create(.all([trait].compactMap(\.self)), in: database)
            return nil
        } catch {
            let text = String(describing: error)
            guard let violation = ConstraintViolation(reading: text) else {
                return Finding(.cannotCreate, subject: subject, actual: text)
            }
            var column = violation.column
            if column == nil { column = await ForeignKeys(of: database).columns(namedIn: text) }
            return Finding(
                .violation, subject: subject, actual: text,
                facts: ["kind": JSON(violation.kind.rawValue), "column": JSON(column ?? Rules.unknownColumn)])
        }
    }
}
