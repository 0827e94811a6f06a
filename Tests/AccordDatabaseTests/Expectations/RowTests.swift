import Accord
import AccordReport
import Testing

@testable import AccordDatabase

struct RowTests {
    private let database = FakeConnection(
        users: [.user(1, "ann@b.c"), .user(2, "bob@b.c", nil), .user(3, "cid@b.c", "Cid")]
    ).database

    private func message(_ findings: [Finding]) -> String { TextRenderer().render(findings) }

    @Test func `a row that matches every column named is found`() async {
        #expect(await database.checkRow("users", ["email": "ann@b.c", "id": .number(1...)]).isEmpty)
        #expect(await database.checkRow("USERS", ["Email": .regex("^bob@"), "name": .null]).isEmpty)
        #expect(await database.checkRow("users", [:]).isEmpty)
    }

    @Test func `values that the test knows are matched as they are`() async {
        let (id, email, name): (Int64, String, String?) = (2, "bob@b.c", nil)
        #expect(
            await database.checkRow(
                "users", ["id": .value(id), "email": .value(email), "name": .value(name)]
            ).isEmpty)
        #expect(await database.checkRow("users", ["id": .value(4)]).count == 1)
    }

    @Test func `columns have to match in one and the same row`() async {
        #expect(await database.checkRow("users", ["email": "ann@b.c", "name": "Cid"]).count == 1)
    }

    @Test func `a missing row shows the nearest one and where it differs, and no other column`() async {
        let findings = await database.checkRow("users", ["email": "ann@b.d", "name": "Ann"])
        #expect(
            message(findings)
                == """
                error: users has no such row among its 3
                  /email changed
                    - "ann@b.d"
                    + "ann@b.c"
                  nearest row: {"id":1,"email":"ann@b.c","name":"Ann"}
                  then: {"id":2,"email":"bob@b.c","name":null}, {"id":3,"email":"cid@b.c","name":"Cid"}

                """)
    }

    @Test func `a row of an empty table is missing without a nearest one`() async {
        let findings = await database.checkRow("orders", ["id": 1])
        #expect(message(findings) == "error: orders has no such row: it is empty\n")
    }

    @Test func `a table that is not there offers the nearest name`() async {
        #expect(
            message(await database.checkRow("user", ["id": 1]))
                == "error: the database has no table user\n  did you mean `users`?\n")
        #expect(
            message(await database.checkCount("payments", 1))
                == "error: the database has no table payments\n  there are: users, orders\n")
    }

    @Test func `a column that is not there offers the nearest name, and is never just missing`() async {
        let expected = "error: users has no column e_mail\n  did you mean `email`?\n"
        #expect(message(await database.checkRow("users", ["e_mail": "x"])) == expected)
        #expect(message(await database.checkMissing("users", ["e_mail": "x"])) == expected)
        #expect(message(await database.checkCount("users", 0, where: ["e_mail": "x"])) == expected)
    }

    @Test func `a row that must be missing is told with its key`() async {
        #expect(await database.checkMissing("users", ["email": "dan@b.c"]).isEmpty)
        #expect(
            message(await database.checkMissing("users", ["name": .string]))
                == """
                error: users has 2 rows like this, and none was expected
                  {"id":1,"name":"Ann"}, {"id":3,"name":"Cid"}

                """)
    }

    @Test func `rows are counted, all of them or those that match`() async {
        #expect(await database.checkCount("users", 3).isEmpty)
        #expect(await database.checkCount("users", 2, where: ["name": .string]).isEmpty)
        #expect(message(await database.checkCount("users", 2)) == "error: users: expected 2 rows, got 3\n")
        #expect(
            message(await database.checkCount("users", 1, where: ["name": .string]))
                == """
                error: users: expected 1 row like this, got 2 of 3
                  matching: {"id":1,"name":"Ann"}, {"id":3,"name":"Cid"}

                """)
        #expect(
            message(await database.checkCount("users", 2, where: ["email": "ann@b.c"]))
                .contains("nearest row: {\"id\":2,\"email\":\"bob@b.c\"}"))
    }

    @Test func `a pattern that is none is told, wherever it stands`() async {
        for findings in [
            await database.checkRow("users", ["email": .regex("(")]),
            await database.checkMissing("users", ["email": .regex("(")]),
            await database.checkCount("users", 0, where: ["email": .regex("(")]),
        ] {
            #expect(findings.map(\.rule.id) == ["expectations/invalid-pattern"])
        }
    }

    @Test func `what the driver throws is a finding`() async {
        let database = FakeConnection([TableSchema("ghosts", "id")], [:]).database
        #expect(await database.checkRow("ghosts", ["id": 1]).map(\.rule.id) == ["expectations/error"])
    }

    @Test func `names are quoted as the system has it, and rows come in the order of their key`() async throws
    {
        let odd = FakeConnection([TableSchema("a\"b", "id")], ["a": []])
        _ = await odd.database.checkRow("a\"b", ["id": 1])
        #expect(odd.asked == ["SELECT * FROM \"a\"\"b\" ORDER BY \"id\""])
        let mysql = FakeConnection(users: [], url: try DatabaseURL(parsing: "mysql://localhost/test"))
        _ = await mysql.database.checkCount("users", 0)
        #expect(mysql.asked == ["SELECT COUNT(*) AS n FROM `users`"])
    }

    @Test func `the expectations record issues, and a required row is returned`() async throws {
        let row = try await database.requireRow("users", ["name": "Cid"])
        #expect(row["email"] == "cid@b.c")
        await withKnownIssue {
            await database.expectRow("users", ["id": 9]).expectMissing("users", ["id": 1]).expectCount(
                "users", 9)
        } matching: { issue in
            issue.comments.contains { $0.rawValue.contains("users") }
        }
    }

    @Test(
        arguments: [
            (.integer(1), true), (.integer(0), false), (.integer(1), 1), (.real(1.5), 1.5), (.null, .null),
            (.blob(Array(0...15)), .uuid), (.blob(Array(0...15)), "00010203-0405-0607-0809-0A0B0C0D0E0F"),
            (.text("2026-03-01 12:00:00.000"), .dateTime),
            (.text("2026-03-01 12:00:00"), "2026-03-01T12:00:00Z"),
            (.text("{\"city\":\"Bonn\",\"zip\":\"1\"}"), ["city": "Bonn"]), (.text("[1,2]"), [1, 2]),
            (.text("{\"a\":1}"), "{\"a\":1}"), (.blob([0, 255]), "x'00ff'"),
        ] as [(DatabaseValue, JSONPattern)])
    func `a value is read in each way in which code writes it`(value: DatabaseValue, pattern: JSONPattern) {
        #expect(RowMatch(DatabaseRow([("a", value)]), ["a": pattern]).isMatch)
    }

    @Test(
        arguments: [
            (.integer(2), true), (.integer(1), "1"), (.text("1"), 1), (.null, false),
            (.text("2026-03-01"), .dateTime),
            (.blob(Array(0...14)), .uuid), (.text("e\u{301}"), "\u{e9}"), (.null, .absent),
        ] as [(DatabaseValue, JSONPattern)])
    func `a value of another type or with other bytes does not match`(
        value: DatabaseValue, pattern: JSONPattern
    ) {
        #expect(!RowMatch(DatabaseRow([("a", value)]), ["a": pattern]).isMatch)
    }

    @Test func `a row is JSON in the order of its columns`() {
        let row = DatabaseRow([("b", .integer(1)), ("a", .blob([1])), ("c", .real(.infinity)), ("d", nil)])
        #expect(row.json.text(.compact) == #"{"b":1,"a":"x'01'","c":"inf","d":null}"#)
    }
}
