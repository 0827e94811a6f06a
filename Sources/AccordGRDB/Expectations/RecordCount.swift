#if GRDB
import AccordJSON
import AccordReport
import GRDB

/// How many records a request finds, beside all that there are.
struct RecordCount {
    private let record: String
    private let found: Int
    private let total: Int
    /// With placeholders: values may be secrets.
    private let sql: String

    init<Record: TableRecord>(of request: QueryInterfaceRequest<Record>, in db: Database) throws {
        record = String(describing: Record.self)
        found = try request.fetchCount(db)
        total = try Record.fetchCount(db)
        sql = try request.makePreparedRequest(db).statement.sql
    }

    /// What is wrong where at least one was expected.
    var missing: [Finding] { found > 0 ? [] : [finding(.recordMissing)] }

    /// What is wrong where another number was expected.
    func other(than expected: Int) -> [Finding] {
        found == expected ? [] : [finding(.recordCount, ["wanted": JSON(expected)])]
    }

    private func finding(_ rule: Rule, _ more: [String: JSON] = [:]) -> Finding {
        let facts = ["found": JSON(found), "total": JSON(total)].merging(more) { $1 }
        return Finding(rule, subject: record, hints: [RecordWording.asked(sql)], facts: facts)
    }
}
#endif
