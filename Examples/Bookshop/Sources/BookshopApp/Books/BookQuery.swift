#if Hummingbird && GRDB
import GRDB
import Hummingbird

/// What `GET /books` is asked for.
struct BookQuery: Sendable {
    /// The whole name, in upper or lower case.
    var author: String?
    /// A part of title or author.
    var text: String?
    /// By id, if nil.
    var sort: BookSort?
    var page = 1
    var size = 20

    init(_ parameters: Parameters) throws(Problem) {
        var validation = Validation()
        author = parameters.get("author")
        text = parameters.get("q")
        if let name = parameters.get("sort") {
            let names = BookSort.allCases.map(\.rawValue)
            sort = validation.value(name, at: .query("sort"), .oneOf(names), BookSort.init(rawValue:))
        }
        if let number = parameters.get("page") {
            page = validation.integer(number, at: .query("page"), in: 1...10_000) ?? page
        }
        if let number = parameters.get("size") {
            size = validation.integer(number, at: .query("size"), in: 1...100) ?? size
        }
        guard validation.errors.isEmpty else { throw validation.problem }
    }

    /// All books that are meant, on whatever page.
    var matches: QueryInterfaceRequest<Book> {
        var request = Book.all()
        if let author {
            request = request.filter(Book.Columns.author.collating(.nocase) == author)
        }
        if let text {
            let title = Book.Columns.title.like(Self.pattern(text), escape: "\\")
            let author = Book.Columns.author.like(Self.pattern(text), escape: "\\")
            request = request.filter(title || author)
        }
        return request
    }

    /// The books of this page. The id comes last in the order, so that equal books do not swap pages.
    var books: QueryInterfaceRequest<Book> {
        let order = [sort?.ordering, Book.Columns.id].compactMap(\.self)
        return matches.order(order).limit(size, offset: (page - 1) * size)
    }

    /// A `%` or `_` in the text means itself.
    private static func pattern(_ text: String) -> String {
        let special: Set<Unicode.Scalar> = ["\\", "%", "_"]
        let escaped = text.unicodeScalars.map { special.contains($0) ? "\\\($0)" : "\($0)" }
        return "%\(escaped.joined())%"
    }
}
#endif
