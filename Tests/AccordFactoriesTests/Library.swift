#if GRDB && Auth
import Accord
import AccordDatabase
import AccordFactories
import AccordGRDB
import GRDB

/// A library with authors and books, and the tables of accounts.
enum Library: GRDBDatabaseSource {
    static func migrate(_ writer: any DatabaseWriter) throws {
        try writer.write { db in
            try db.execute(sql: sql)
            try db.execute(sql: AccountSchema.sql)
        }
    }

    private static let sql = """
        CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE book (
            id INTEGER PRIMARY KEY,
            title TEXT NOT NULL,
            slug TEXT NOT NULL UNIQUE,
            copies INTEGER NOT NULL CONSTRAINT copies_not_negative CHECK (copies >= 0),
            authorID INTEGER NOT NULL REFERENCES author (id)
        );
        CREATE TABLE loan (
            id INTEGER PRIMARY KEY,
            bookID INTEGER NOT NULL REFERENCES book (id),
            authorID INTEGER NOT NULL REFERENCES author (id)
        );
        """
}

struct Author: Codable, Sendable, Equatable, MutablePersistableRecord, FetchableRecord, DatabaseStorable {
    var id: Int64?
    var name: String

    mutating func didInsert(_ inserted: InsertionSuccess) { id = inserted.rowID }
}

struct Book: Codable, Sendable, Equatable, MutablePersistableRecord, FetchableRecord, DatabaseStorable {
    var id: Int64?
    let title: String
    var slug: String
    var copies: Int
    var authorID: Int64
    /// Nothing asks for it.
    var shelf: String { "A" }

    mutating func didInsert(_ inserted: InsertionSuccess) { id = inserted.rowID }
}

struct Loan: Codable, Sendable, MutablePersistableRecord, DatabaseStorable {
    var id: Int64?
    var bookID: Int64
    var authorID: Int64

    mutating func didInsert(_ inserted: InsertionSuccess) { id = inserted.rowID }
}

enum AuthorFactory: Factory {
    static func definition(_ make: FactoryMaker<Author>) async throws -> Author {
        Author(name: make(\.name, "Author \(make.number)"))
    }
}

enum BookFactory: Factory {
    static let traits: [FactoryTrait<Book>] = [.outOfStock]

    static func definition(_ make: FactoryMaker<Book>) async throws -> Book {
        let title = make(\.title, "Book \(make.number)")
        return Book(
            title: title,
            slug: make(\.slug, title.lowercased().replacing(" ", with: "-")),
            copies: 3,
            authorID: try await make.related(\.authorID, AuthorFactory.self, \.id))
    }
}

enum LoanFactory: Factory {
    static func definition(_ make: FactoryMaker<Loan>) async throws -> Loan {
        Loan(
            bookID: try await make.related(\.bookID, BookFactory.self, \.id),
            authorID: try await make.related(\.authorID, AuthorFactory.self, \.id))
    }
}

extension FactoryTrait<Book> {
    static let outOfStock = FactoryTrait("outOfStock", .set(\.copies, to: 0))
    static let missing = FactoryTrait("missing", .set(\.copies, to: -1))
}
#endif
