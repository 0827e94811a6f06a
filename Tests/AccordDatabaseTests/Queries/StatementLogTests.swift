import AccordDatabase
import AccordReport
import Testing

struct StatementLogTests {
    private let log = StatementLog(
        .read("select * from books where id = ?", from: "replica"), .write("insert into orders values (1)"))

    @Test func `the text of a log has one normalised statement a line`() {
        #expect(
            log.text == """
                SELECT * FROM books WHERE id = ? -- replica
                INSERT INTO orders VALUES (?)

                """)
    }

    @Test func `a database that was read is used for reads and not for writes`() {
        #expect(log.checkUsed("replica", for: .reads).isEmpty)
        #expect(log.checkUsed("replica").isEmpty)
        #expect(log.checkNotUsed("replica", for: .writes).isEmpty)
        #expect(log.checkUsed("default", for: .writes).isEmpty)
    }

    @Test func `a database that was not used is told with what ran`() {
        #expect(
            TextRenderer().render(log.checkUsed("replicas", for: .writes))
                == """
                error: database `replicas` was not used for writes
                  what ran:
                  1 x SELECT * FROM books WHERE id = ? -- replica
                  1 x INSERT INTO orders VALUES (?)
                  did you mean `replica`?

                """)
    }

    @Test func `a database that must not be used is told with what it ran`() {
        #expect(
            TextRenderer().render(log.checkNotUsed("replica"))
                == """
                error: database `replica` was used for anything
                  what ran:
                  1 x SELECT * FROM books WHERE id = ? -- replica

                """)
    }

    @Test func `what others may have run is neither told as used nor as not used`() {
        log.noteOtherUsers(of: "replica")
        #expect(
            TextRenderer().render(log.checkNotUsed("replica", for: .writes))
                == """
                error: database `replica`: the app opened it by itself, and nobody can tell whether it was used for writes
                  hand the app context.database.writer or .pool, or expect rows and changes instead

                """)
        #expect(log.checkUsed("replica", for: .writes).map(\.rule.id) == ["database/unseen-use"])
        #expect(log.checkUsed("replica", for: .reads).isEmpty)
        #expect(log.checkNotUsed("replica", for: .reads).map(\.rule.id) == ["database/used"])
        #expect(log.checkNotUsed("default", for: .reads).isEmpty)
    }

    @Test func `the expectations record issues`() {
        withKnownIssue {
            log.expectUsed("default", for: .reads)
        } matching: {
            $0.comments.contains { $0.rawValue.contains("was not used for reads") }
        }
        withKnownIssue {
            log.expectNotUsed("default", for: .writes)
        } matching: {
            $0.comments.contains { $0.rawValue.contains("was used for writes") }
        }
        log.expectUsed("replica").expectNotUsed("default", for: .reads)
    }

    @Test func `a budget that is open speaks for what comes, and one that has ended for what came`() {
        #expect(!log.isBudgeted(0..<2))
        let end = log.beginBudget()
        #expect(log.isBudgeted(2..<9))
        log.append(.read("SELECT 1"))
        end()
        #expect(log.isBudgeted(2..<3))
        #expect(!log.isBudgeted(2..<4))
        #expect(!log.isBudgeted(1..<3))
    }

    @Test func `a driver says that it handed out a connection`() {
        #expect(!log.hasUsers)
        log.noteUser(of: "replica")
        #expect(log.hasUsers)
    }
}
