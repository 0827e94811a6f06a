import AccordExpectations
public import AccordFixtures
import AccordHTTP

extension FixtureBinding {
    /// Gives the body a database of its own: the trait `.database` as a binding of `withFixtures`.
    ///
    /// Where failed tests keep their databases, this one is not among them: it lives as long as the test, and
    /// only a trait hears of the issues of a test.
    public static func database(
        _ isolation: DatabaseIsolation? = nil, of source: (any DatabaseSource.Type)? = nil,
        unused: UnusedDatabase = .warned, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line,
        column: Int = #column
    ) -> Self {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return Self(DatabaseBinding(isolation, of: source, unused: unused, boundAt: site))
    }

    /// Gives the body several databases by name: the trait `.databases` as a binding of `withFixtures`.
    public static func databases(
        _ roles: [String: DatabaseRole], isolation: DatabaseIsolation? = nil,
        unused: UnusedDatabase = .warned, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line,
        column: Int = #column
    ) -> Self {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return Self(DatabaseBinding(isolation, roles: roles, unused: unused, boundAt: site))
    }

    init(_ binding: DatabaseBinding) {
        self.init(
            asks: [TestDatabase.self], site: binding.site, bind: { $0[DatabaseBinding.self] = binding },
            watch: { scope in DatabaseUse.of(scope).watch(binding, in: scope) })
    }
}
