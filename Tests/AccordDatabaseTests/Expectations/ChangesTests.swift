import Accord
import AccordReport
import Testing

@testable import AccordDatabase

struct ChangesTests {
    private let connection = FakeConnection(users: [.user(1, "ann@b.c")], orders: [.order(1, "open")])

    private func order() {
        connection.set("orders", [.order(1, "paid"), .order(2, "open"), .order(3, "reserved")])
    }

    private func findings(
        _ expected: KeyValuePairs<String, ExpectedChanges>, _ body: () -> Void
    ) async throws -> [Finding] {
        try await connection.database.checkChanges(expected.map { ($0.key, $0.value) }) { body() }.findings
    }

    @Test func `changes that are all expected are fine, in any order`() async throws {
        let findings = try await findings(
            ["Orders": [.updated(1), .inserted(["status": "reserved"], [:])]], order)
        #expect(findings.isEmpty)
    }

    @Test func `patterns find rows of their own, also where the first takes any`() async throws {
        let reversed = try await findings(
            ["orders": [.updated(1), .inserted(["status": .string], ["status": "open"])]], order)
        #expect(reversed.isEmpty)
    }

    @Test func `a table or a kind that is not named must not change`() async throws {
        let findings = try await findings(["users": .inserted(0)], order)
        #expect(
            TextRenderer().render(findings)
                == """
                error: orders: expected 0 rows to be inserted, got 2
                  what changed:
                    orders updated {"id":1}: status 'open' -> 'paid'
                    orders inserted {"id":2}
                    orders inserted {"id":3}

                error: orders: expected 0 rows to be updated, got 1

                """)
    }

    @Test func `a table that may do anything is no concern`() async throws {
        #expect(try await findings(["orders": .anything], order).isEmpty)
    }

    @Test func `a change that did not happen is told`() async throws {
        let findings = try await findings(["orders": .deleted(1)]) {}
        #expect(
            TextRenderer().render(findings)
                == "error: orders: expected 1 row to be deleted, got 0\n  nothing changed\n")
    }

    @Test func `a row that does not match is shown with the nearest that is free`() async throws {
        let findings = try await findings(
            ["orders": [.updated(1), .inserted(["status": "open"], ["status": "lost"])]], order)
        #expect(findings.map(\.rule.id) == ["database/changed-row"])
        #expect(
            TextRenderer().render(findings).contains(
                """
                error: orders: no row that was inserted is as expected
                  /status changed
                    - "lost"
                    + "reserved"

                """))
    }

    @Test func `rows that are all alike are counted and looked at`() async throws {
        let body = { connection.set("orders", [.order(1, "open"), .order(2, "new"), .order(3, "new")]) }
        #expect(try await findings(["orders": .inserted(2, each: ["status": "new"])], body).isEmpty)
        connection.set("orders", [])
        #expect(try await findings(["orders": .inserted(3, each: ["status": "new"])], body).count == 1)
    }

    @Test func `deleted rows are matched as they were`() async throws {
        #expect(
            try await findings(["orders": .deleted(["status": "open"])]) { connection.set("orders", []) }
                .isEmpty)
    }

    @Test func `a secret that changed is named, and its values are not`() async throws {
        let findings = try await findings([:]) {
            let row = DatabaseRow([("id", 1), ("email", "ann@b.c"), ("name", "Ann"), ("password", "n3w")])
            connection.set("users", [row])
        }
        let text = TextRenderer().render(findings)
        #expect(text.contains("users updated {\"id\":1}: password\n"))
        #expect(!text.contains("n3w") && !text.contains("s3cret"))
    }

    @Test func `a table or column that is not there is told by name`() async throws {
        let findings = try await findings(["order": .inserted(1), "users": .inserted(["mail": "x"])]) {}
        #expect(findings.map(\.rule.id) == ["database/unknown-table", "database/unknown-column"])
    }

    @Test func `the expectation gives what the block returns, and records issues`() async throws {
        #expect(try await connection.database.expectChanges([:]) { 7 } == 7)
        try await withKnownIssue {
            try await connection.database.expectNoChanges { order() }
        } matching: { issue in
            issue.comments.contains { $0.rawValue.contains("expected 0 rows to be inserted, got 2") }
        }
    }

    @Test func `what the block throws comes through, and nothing else is said`() async throws {
        struct Failure: Error {}
        await #expect(throws: Failure.self) {
            try await connection.database.expectNoChanges {
                order()
                throw Failure()
            }
        }
    }
}
