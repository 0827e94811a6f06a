#if Hummingbird && GRDB
import GRDB

/// An order that is still to be placed: valid, if only the shelf holds enough.
struct NewOrder: Sendable {
    var book: Int64
    var copies: Int

    /// Takes the copies off the shelf and returns the book they are of.
    func takeFromStock(in db: Database) throws -> Book {
        guard var book = try Book.fetchOne(db, key: book) else {
            throw Problem.invalid([FieldError(.body("book"), .knownBook)])
        }
        guard book.stock >= copies else { throw Problem.outOfStock(book, wanted: copies) }
        book.stock -= copies
        try book.update(db)
        return book
    }
}
#endif
