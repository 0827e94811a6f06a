import AccordHTTP
import AccordReport
import Testing

@testable import AccordDatabase

struct QueryBudgetTests {
    private let site = CallSite(fileID: #fileID, filePath: #filePath, line: #line, column: #column)

    private func message(_ budget: QueryBudget, _ statements: [Statement]) -> String {
        TextRenderer().render(budget.check(statements, subject: "this test"))
    }

    @Test func `as many statements as allowed are fine`() {
        let budget = QueryBudget(limit: 2, site: site)
        #expect(budget.check([.read("SELECT 1"), .write("DELETE FROM a")], subject: "").isEmpty)
    }

    @Test func `one more lists all statements by frequency, without values`() {
        var statements = (1...3).map { Statement.read("SELECT * FROM books WHERE id = ?", $0) }
        statements.insert(.write("INSERT INTO orders VALUES ('s3cret')", to: "replica"), at: 0)
        #expect(
            message(QueryBudget(limit: 3, site: site), statements)
                == """
                error: this test: 4 statements ran, and at most 3 may
                  3 x SELECT * FROM books WHERE id = ?
                  1 x INSERT INTO orders VALUES (?) -- replica

                """)
    }

    @Test func `values are shown only where they are asked for`() {
        let budget = QueryBudget(limit: 0, showsValues: true, site: site)
        #expect(
            message(budget, [.read("SELECT ?", 7)])
                == """
                error: this test: 1 statement ran, and at most 0 may
                  1 x SELECT ?
                      SELECT 7

                """)
    }

    @Test func `a query that runs five times with other values is a warning`() {
        let budget = QueryBudget(site: site)
        let statements = (1...5).map { Statement.read("SELECT * FROM authors WHERE id = ?", $0) }
        #expect(budget.check(Array(statements.dropLast()), subject: "").isEmpty)
        #expect(
            message(budget, statements)
                == """
                warning: this test: a query ran 5 times with other values: SELECT * FROM authors WHERE id = ?
                  ask for all rows at once, with a join or IN (…); or allow it: .queries(repeated: .allowed)

                """)
    }

    @Test func `literals in place of arguments are the same query`() {
        let statements = (1...5).map { Statement(sql: "SELECT a FROM b WHERE id = \($0)", isWrite: false) }
        #expect(QueryBudget(site: site).check(statements, subject: "").count == 1)
    }

    @Test func `the same values again, and writes, are no loop over rows`() {
        let same = (1...9).map { _ in Statement.read("SELECT * FROM authors WHERE id = ?", 1) }
        let writes = (1...9).map { Statement(sql: "INSERT INTO a VALUES (\($0))", isWrite: true) }
        #expect(QueryBudget(site: site).check(same + writes, subject: "").isEmpty)
    }

    @Test func `the threshold and the severity are the test's`() {
        let statements = (1...3).map { Statement.read("SELECT ?", $0) }
        let strict = QueryBudget(repeated: .error(from: 3), site: site)
        #expect(strict.check(statements, subject: "").map(\.severity) == [.error])
        let relaxed = QueryBudget(repeated: .allowed, site: site)
        #expect(relaxed.check(statements, subject: "").isEmpty)
    }

    @Test func `repeated queries are told for the exchange in which they ran`() {
        let statements = (1...10).map { Statement.read("SELECT ?", $0) }
        let budget = QueryBudget(site: site)
        let halves = [0..<4, 4..<10].map { ExchangeStatements.Window(subject: "GET /\($0.count)", range: $0) }
        #expect(budget.check(statements[...], in: halves).map(\.subject) == ["GET /6"])
        #expect(budget.check(statements[...], in: [halves[0]]).map(\.subject) == ["this test"])
    }

    @Test func `by default requests that overlap are passed over, and those of a budget of the test's`() {
        let log = StatementLog()
        let append = { (1...6).forEach { log.append(.read("SELECT ?", $0)) } }
        append()
        let end = log.beginBudget()
        append()
        end()
        var windows = [0..<6, 6..<12, 0..<4].map {
            ExchangeStatements.Window(subject: "GET /\($0)", range: $0)
        }
        #expect(QueryBudget.byDefault.check(windows, in: log).map(\.subject) == ["GET /0..<6"])
        windows[0].isShared = true
        #expect(QueryBudget.byDefault.check(windows, in: log).isEmpty)
    }
}
