import Accord
import AccordDatabase
import Testing

struct StatementsSnapshotTests {
    private let log = StatementLog(
        .read("select * from \"books\" where id = 17"),
        .write("INSERT INTO log VALUES ('secret')", to: "audit"))

    @Test func `statements stand normalised, without values`() {
        expectSnapshot(of: log, as: .sql, named: "log")
        expectSnapshot(of: log.statements, as: .sql, named: "statements")
    }
}
