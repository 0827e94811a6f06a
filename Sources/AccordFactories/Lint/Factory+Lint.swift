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
    /// One issue names each factory and trait with the constraint and the column that is violated.
    ///
    /// - Parameter database: the one of the test where none is given; the rows stay in it.
    /// - Throws: where the test has no database.
    public static func lint(
        in database: TestDatabase? = nil, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) async throws {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        var database = database
        if database == nil { database = try await TestDatabase.current }
        guard let database else { throw FactoryError.noDatabase }
        Reporter.record(await checkLint(in: database), at: site, in: Scope.current)
    }

    package static func checkLint(in database: TestDatabase) async -> [Finding] {
        var findings: [Finding] = []
        for trait in [nil] + traits.map(Optional.some) {
            for isSecond in [false, true] {
                guard let finding = await problem(trait, isSecond: isSecond, in: database) else { continue }
                findings.append(finding)
                // What fails once fails twice.
                break
            }
        }
        return findings
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
