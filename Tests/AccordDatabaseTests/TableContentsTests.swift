import AccordDatabase
import Testing

struct TableContentsTests {
    private func contents(_ name: String, key: [String], _ rows: [[DatabaseValue]]) -> TableContents {
        let columns = [
            TableSchema.Column(name: "id", type: "INTEGER", isNullable: false, hasDefault: false),
            TableSchema.Column(name: "name", type: "TEXT", isNullable: true, hasDefault: false),
        ]
        return TableContents(
            table: TableSchema(name: name, columns: columns, primaryKey: key),
            rows: rows.map { DatabaseRow([("id", $0[0]), ("name", $0[1])]) })
    }

    @Test func `rows with a key are told by it`() {
        let before = contents("users", key: ["id"], [[1, "Ann"], [2, "Bo"], [3, "Cy"]])
        let after = contents("users", key: ["id"], [[1, "Ann"], [3, "Cyd"], [4, "Di"]])
        let changes = before.changes(to: after)
        #expect(changes.map(\.kind) == [.deleted, .updated, .inserted])
        #expect(changes[1].old?["name"] == "Cy" && changes[1].new?["name"] == "Cyd")
    }

    @Test func `rows with NULL in their key are counted`() {
        let before = contents("tags", key: ["id"], [[nil, "a"], [1, "a"]])
        let after = contents("tags", key: ["id"], [[nil, "a"], [nil, "a"], [1, "b"]])
        #expect(before.changes(to: after).map(\.kind) == [.updated, .inserted])
    }

    @Test func `tables that come and go bring and take their rows`() {
        let changes = TableContents.changes(
            from: [contents("old", key: ["id"], [[1, "a"]])], to: [contents("new", key: ["id"], [[2, "b"]])])
        #expect(changes.map(\.table) == ["new", "old"])
        #expect(changes.map(\.kind) == [.inserted, .deleted])
    }

    @Test func `equal rows without a key are counted`() {
        let before = contents("notes", key: [], [[1, "a"], [1, "a"]])
        let after = contents("notes", key: [], [[1, "a"], [1, "b"]])
        #expect(before.changes(to: after).map(\.kind) == [.deleted, .inserted])
    }
}
