#if GRDB && Auth
import Accord
import AccordDatabase
import AccordFactories
import AccordGRDB
import GRDB
import Testing

@Suite(.database(of: Library.self)) struct CreatingTests {
    @Test func `a model is saved after its parent, and has its key`() async throws {
        let book = try await BookFactory.create(.set(\.title, to: "Emma"))
        let writer = try await TestDatabase.current.writer
        let (saved, author) = try await writer.read { db in
            (try Book.fetchOne(db, key: book.id), try Author.fetchOne(db, key: book.authorID))
        }
        #expect(saved == book && author?.name == "Author 1")
    }

    @Test func `many models have each a parent of their own`() async throws {
        let books = try await BookFactory.createMany(3)
        #expect(Set(books.map(\.authorID)).count == 3)
    }

    @Test func `models share a parent that is given`() async throws {
        let jane = try await AuthorFactory.create(.set(\.name, to: "Jane"))
        let books = try await BookFactory.createMany(2, .parent(AuthorFactory.self, jane))
        #expect(books.allSatisfy { $0.authorID == jane.id })
        try await TestDatabase.current.expectCount("author", 1)
    }

    @Test func `a parent that is given is the only one in the whole graph`() async throws {
        let jane = try await AuthorFactory.create()
        let loan = try await LoanFactory.create(.parent(AuthorFactory.self, jane))
        #expect(loan.authorID == jane.id)
        try await TestDatabase.current.expectCount("author", 1).expectCount("book", 1)
    }

    @Test func `hooks after saving see the key`() async throws {
        let book = try await BookFactory.create(
            .afterCreate { book, database in
                try await LoanFactory.create(
                    .set(\.bookID, to: book.id ?? 0), .set(\.authorID, to: book.authorID), in: database)
            })
        try await TestDatabase.current.expectRow("loan", ["bookID": .init(integerLiteral: Int(book.id ?? 0))])
    }

    @Test(arguments: 0..<10) func `tests at once do not see each other's rows`(_ run: Int) async throws {
        try await BookFactory.createMany(run)
        try await TestDatabase.current.expectCount("book", run)
    }
}
#endif
