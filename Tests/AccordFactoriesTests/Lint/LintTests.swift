#if GRDB && Auth
import Accord
import AccordDatabase
import AccordGRDB
import Testing

@testable import AccordFactories

private enum Nameless: Factory {
    static func definition(_ make: FactoryMaker<Author>) -> Author { Author(name: "Jane") }
}

private enum Careless: Factory {
    static let traits: [FactoryTrait<Book>] = [.outOfStock, .missing]

    static func definition(_ make: FactoryMaker<Book>) async throws -> Book {
        let author = try await make.related(\.authorID, AuthorFactory.self, \.id)
        return Book(title: "Emma", slug: "careless-\(make.number)", copies: 1, authorID: author)
    }
}

private enum Orphan: Factory {
    static func definition(_ make: FactoryMaker<Book>) -> Book {
        Book(title: "Emma", slug: "orphan-\(make.number)", copies: 1, authorID: 999)
    }
}

private enum Broken: Factory {
    static func definition(_ make: FactoryMaker<Book>) throws -> Book { throw CancellationError() }
}

private enum Linted: Fixture {
    static func setUp(_ context: FixtureContext) async throws -> Int { try await Nameless.checkLint().count }
}

@Suite(.database(of: Library.self)) struct LintTests {
    @Test func `factories that hold what they promise have no findings`() async throws {
        try await AuthorFactory.lint()
        try await BookFactory.lint()
        try await UserFactory.lint()
        try await SuperuserFactory.lint()
        try await RoleFactory.lint()
        try await PermissionFactory.lint()
    }

    @Test func `a second model that collides with the first is UNIQUE, with its column`() async throws {
        #expect(
            try await Nameless.checkLint().map(\.headline)
                == ["Nameless, the second in a row: UNIQUE violated at author.name"])
    }

    @Test func `a trait that breaks a CHECK is named`() async throws {
        #expect(
            try await Careless.checkLint().map(\.headline)
                == ["Careless with .missing: CHECK violated at copies_not_negative"])
    }

    @Test func `a reference to nothing is a FOREIGN KEY`() async throws {
        let headline = try await Orphan.checkLint().first?.headline
        #expect(headline?.hasPrefix("Orphan: FOREIGN KEY violated at book.authorID") == true)
    }

    @Test func `a definition that throws is told as such`() async throws {
        let findings = try await Broken.checkLint()
        #expect(findings.map(\.headline) == ["Broken cannot be created"])
    }

    @Test func `lint leaves no row in the test's database, and uses up no number`() async throws {
        try await BookFactory.lint()
        try await TestDatabase.current.expectCount("book", 0)
        #expect(try await AuthorFactory.build().name == "Author 1")
    }

    @Test func `lint sees the rows that every test begins with, and none of this test's`() async throws {
        try await AuthorFactory.create(.set(\.name, to: "Jane"))
        #expect(try await Nameless.checkLint().map(\.headline).count == 1)
        #expect(try await Nameless.checkLint().first?.headline.contains("the second in a row") == true)
    }

    @Test(.database(.rollback, of: Library.self)) func `a shared database is left alone`() async throws {
        _ = try await TestDatabase.current
        try await BookFactory.lint()
        try await TestDatabase.current.expectCount("book", 0)
    }

    @Test func `a set-up can lint, apart from the test as well`() async throws {
        #expect(try await Linted.current == 1)
        try await TestDatabase.current.expectCount("author", 0)
    }

    @Test func `lint records one issue`() async throws {
        try await withKnownIssue {
            try await Careless.lint()
        } matching: {
            $0.comments.map(\.rawValue).joined().contains("CHECK violated")
        }
    }
}

struct ConstraintViolationTests {
    @Test(
        arguments: [
            (
                "SQLite error 19: NOT NULL constraint failed: book.title - while executing `INSERT`",
                "NOT NULL", "book.title"
            ),
            ("UNIQUE constraint failed: loan.a, loan.b", "UNIQUE", "loan.a, loan.b"),
            ("CHECK constraint failed: copies >= 0\nmore", "CHECK", "copies >= 0"),
            ("FOREIGN KEY constraint failed - while executing `INSERT`", "FOREIGN KEY", nil),
        ] as [(String, String, String?)])
    func `a violation is read from what SQLite says`(_ text: String, _ kind: String, _ column: String?) {
        let violation = ConstraintViolation(reading: text)
        #expect(violation?.kind.rawValue == kind && violation?.column == column)
    }

    @Test(arguments: ["", "no such table: book", "CHECK"]) func `other errors are no violations`(
        _ text: String
    ) {
        #expect(ConstraintViolation(reading: text) == nil)
    }
}
#endif
