#if Hummingbird && GRDB
import GRDB

/// A book that is not on the shelf yet: valid, but without an id.
struct NewBook: Encodable, Sendable {
    var isbn: ISBN
    var title: String
    var author: String
    var price: Price
    var published: Day
    var stock: Int

    enum CodingKeys: String, CodingKey {
        case isbn, title, author, published, stock
        case price = "price_cents"
    }
}

extension NewBook: PersistableRecord {
    static let databaseTableName = Book.databaseTableName

    /// Puts the book on the shelf, under the next free id.
    func add(to db: Database) throws -> Book {
        do {
            return try insertAndFetch(db, as: Book.self)
        } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE {
            throw Problem.isbnTaken(isbn)
        }
    }
}
#endif
