#if Hummingbird && GRDB
import Foundation
import Hummingbird

/// The newest books as an Atom feed (RFC 4287).
struct BookFeed: ResponseGenerator {
    /// How many books a feed has at most.
    static let length = 20

    var books: [Book]
    var updated: Date

    func response(from request: Request, context: some RequestContext) -> Response {
        Response(
            status: .ok, headers: [.contentType: "application/atom+xml; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: xml)))
    }

    private var xml: String {
        """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom"><id>urn:bookshop:books</id><title>Bookshop</title>\
        <updated>\(updated.formatted(.iso8601))</updated><link rel="self" href="/books/feed"/>\
        \(books.map(entry).joined())</feed>

        """
    }

    private func entry(_ book: Book) -> String {
        """
        <entry><id>urn:isbn:\(book.isbn.rawValue)</id><title>\(book.title.escapedForMarkup)</title>\
        <updated>\(book.published.rawValue)T00:00:00Z</updated>\
        <author><name>\(book.author.escapedForMarkup)</name></author>\
        <link href="/books/\(book.id)"/></entry>
        """
    }
}
#endif
