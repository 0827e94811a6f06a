#if Hummingbird && GRDB
import Hummingbird

/// The books that were found, as a page of HTML.
struct SearchPage: ResponseGenerator {
    /// What was searched for; empty for the whole shelf.
    var text: String
    var books: [Book]
    var total: Int

    func response(from request: Request, context: some RequestContext) -> Response {
        Response(
            status: .ok, headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
    }

    private var html: String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>\(title)</title></head>
        <body>
        <h1>\(title)</h1>
        <form action="/search">
        <input name="q" value="\(text.escapedForMarkup)" autofocus><button>Search</button>
        </form>
        <p>\(total == 1 ? "One book" : "\(total) books")</p>
        <ol class="books">
        \(books.map(row).joined(separator: "\n"))
        </ol>
        </body>
        </html>

        """
    }

    private var title: String { text.isEmpty ? "All books" : "Books with “\(text.escapedForMarkup)”" }

    private func row(_ book: Book) -> String {
        """
        <li><a href="/books/\(book.id)">\(book.title.escapedForMarkup)</a> by \(book.author.escapedForMarkup), \
        <b>\(book.price)</b>\(book.stock == 0 ? " <i>out of stock</i>" : "")</li>
        """
    }
}
#endif
