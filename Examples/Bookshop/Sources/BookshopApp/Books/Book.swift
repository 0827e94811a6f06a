#if Hummingbird && GRDB
import GRDB

/// A book on the shelf.
struct Book: Codable, Sendable, Identifiable {
    var id: Int64
    var isbn: ISBN
    var title: String
    var author: String
    var price: Price
    var published: Day
    var stock: Int

    enum CodingKeys: String, CodingKey {
        case id, isbn, title, author, published, stock
        case price = "price_cents"
    }
}

extension Book: FetchableRecord, PersistableRecord {
    static let databaseTableName = "books"

    enum Columns {
        static let id = Column(CodingKeys.id)
        static let title = Column(CodingKeys.title)
        static let author = Column(CodingKeys.author)
        static let price = Column(CodingKeys.price)
        static let published = Column(CodingKeys.published)
    }

    static func find(_ id: Int64, in db: Database) throws -> Book {
        guard let book = try fetchOne(db, key: id) else { throw Problem.noBook(String(id)) }
        return book
    }
}
#endif
