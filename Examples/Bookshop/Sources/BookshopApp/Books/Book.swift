#if Hummingbird && GRDB
package import GRDB

/// A book on the shelf.
package struct Book: Codable, Sendable, Identifiable {
    package var id: Int64
    package var isbn: ISBN
    package var title: String
    package var author: String
    package var price: Price
    package var published: Day
    package var stock: Int

    package init(
        id: Int64, isbn: ISBN, title: String, author: String, price: Price, published: Day, stock: Int
    ) {
        self.id = id
        self.isbn = isbn
        self.title = title
        self.author = author
        self.price = price
        self.published = published
        self.stock = stock
    }

    enum CodingKeys: String, CodingKey {
        case id, isbn, title, author, published, stock
        case price = "price_cents"
    }
}

extension Book: FetchableRecord, PersistableRecord {
    package static let databaseTableName = "books"

    package enum Columns {
        package static let id = Column(CodingKeys.id)
        package static let title = Column(CodingKeys.title)
        package static let author = Column(CodingKeys.author)
        package static let price = Column(CodingKeys.price)
        package static let published = Column(CodingKeys.published)
    }

    static func find(_ id: Int64, in db: Database) throws -> Book {
        guard let book = try fetchOne(db, key: id) else { throw Problem.noBook(String(id)) }
        return book
    }
}
#endif
