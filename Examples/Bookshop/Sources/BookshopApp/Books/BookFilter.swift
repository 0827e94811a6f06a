#if Hummingbird && GRDB
import Foundation
import GRDB
import Hummingbird

/// Which books `GET /books` is asked for; all of them, if nothing is said.
struct BookFilter: Sendable {
    /// The whole name, in upper or lower case.
    var author: String?
    /// A part of title or author.
    var text: String?
    var ids: [Int64]
    var lowestPrice: Price?
    var highestPrice: Price?

    /// - Parameter validation: hears what makes no sense.
    init(_ parameters: Parameters, _ validation: inout Validation) {
        author = parameters.get("author")
        text = parameters.get("q")
        ids = parameters.getAll("ids").compactMap { id in
            validation.value(id, at: .query("ids"), .positive) { Int64($0).flatMap { $0 > 0 ? $0 : nil } }
        }
        lowestPrice = Self.price("price[min]", parameters, &validation)
        highestPrice = Self.price("price[max]", parameters, &validation)
    }

    private static func price(
        _ name: String, _ parameters: Parameters, _ validation: inout Validation
    ) -> Price? {
        // Hummingbird decodes values, but leaves names as they came, and clients may encode a bracket.
        guard let parameter = parameters.first(where: { $0.key.removingPercentEncoding == name }) else {
            return nil
        }
        return validation.value(String(parameter.value), at: .query(name), .price) { text in
            // As strict as a number in a body; Decimal(string:) stops at the first wrong character.
            let amount = try? JSONDecoder().decode(Decimal.self, from: Data(text.utf8))
            return amount.flatMap(Price.init(amount:))
        }
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
        if !ids.isEmpty { request = request.filter(ids.contains(Book.Columns.id)) }
        if let lowestPrice { request = request.filter(Book.Columns.price >= lowestPrice) }
        if let highestPrice { request = request.filter(Book.Columns.price <= highestPrice) }
        return request
    }

    /// A `%` or `_` in the text means itself.
    private static func pattern(_ text: String) -> String {
        let special: Set<Unicode.Scalar> = ["\\", "%", "_"]
        let escaped = text.unicodeScalars.map { special.contains($0) ? "\\\($0)" : "\($0)" }
        return "%\(escaped.joined())%"
    }
}
#endif
