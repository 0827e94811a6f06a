#if Hummingbird && GRDB
import HTTPTypes

/// All that the shop refuses, and the only place that says it in words.
extension Problem {
    static func malformedJSON(_ reason: String) -> Problem {
        Problem(
            status: .badRequest, code: "malformed_json", title: "The body cannot be read", detail: reason)
    }

    static let malformedForm = Problem(
        status: .badRequest, code: "malformed_form", title: "The body cannot be read",
        detail: "The body is not the form that its Content-Type tells of.")

    static func unsupportedMediaType(_ expected: String) -> Problem {
        Problem(
            status: .unsupportedMediaType, code: "unsupported_media_type",
            title: "The body has the wrong media type", detail: "Send the body as \(expected).")
    }

    static func invalid(_ errors: [FieldError]) -> Problem {
        let fields = errors.count == 1 ? "1 field is" : "\(errors.count) fields are"
        return Problem(
            status: .unprocessableContent, code: "validation_failed", title: "The request is not valid",
            detail: "\(fields) not as expected; see errors.", errors: errors)
    }

    static let notLoggedIn = Problem(
        status: .unauthorized, code: "not_logged_in", title: "This needs a login",
        detail: "Send a valid token from POST /login, as Authorization: Bearer <token>.",
        headers: [.wwwAuthenticate: "Bearer"])

    static let wrongCredentials = Problem(
        status: .unauthorized, code: "wrong_credentials", title: "The login failed",
        detail: "There is no customer with this e-mail address and password.",
        headers: [.wwwAuthenticate: "Bearer"])

    static let notStaff = Problem(
        status: .forbidden, code: "not_staff", title: "This is for staff",
        detail: "Only those who look after the shelf may do this.")

    static func noBook(_ id: String) -> Problem {
        Problem(
            status: .notFound, code: "book_not_found", title: "There is no such book",
            detail: "No book has the id \(id).")
    }

    static func noCover(_ id: Int64) -> Problem {
        Problem(
            status: .notFound, code: "cover_not_found", title: "There is no such cover",
            detail: "Nobody has sent a cover of book \(id).")
    }

    static func noOrder(_ id: String) -> Problem {
        Problem(
            status: .notFound, code: "order_not_found", title: "There is no such order",
            detail: "None of your orders has the id \(id).")
    }

    static func noShortLink(_ code: String) -> Problem {
        Problem(
            status: .notFound, code: "short_link_not_found", title: "There is no such short link",
            detail: "The short link \(code) leads to no book.")
    }

    static func noRoute(_ method: HTTPRequest.Method, _ path: String) -> Problem {
        Problem(
            status: .notFound, code: "route_not_found", title: "There is nothing here",
            detail: "The shop does not answer to \(method) \(path).")
    }

    static func isbnTaken(_ isbn: ISBN) -> Problem {
        Problem(
            status: .conflict, code: "isbn_taken", title: "The ISBN is taken",
            detail: "Another book has the ISBN \(isbn.rawValue).")
    }

    static func outOfStock(_ book: Book, wanted: Int) -> Problem {
        Problem(
            status: .conflict, code: "out_of_stock", title: "There are not enough copies",
            detail: "Of book \(book.id) there are \(book.stock) in stock, fewer than \(wanted).")
    }

    static func bookOrdered(_ book: Book) -> Problem {
        Problem(
            status: .conflict, code: "book_ordered", title: "The book is ordered",
            detail: "Book \(book.id) stands in orders and cannot be deleted.")
    }

    static func orderPaid(_ order: Order) -> Problem {
        Problem(
            status: .conflict, code: "order_paid", title: "The order is paid",
            detail: "Order \(order.id) is paid, and is not paid twice.")
    }

    static let cardDeclined = Problem(
        status: .paymentRequired, code: "card_declined", title: "The card is declined",
        detail: "The bank does not pay with this card; the order waits for another one.")

    static let paymentUnavailable = Problem(
        status: .serviceUnavailable, code: "payment_unavailable", title: "No card can be charged now",
        detail: "Nothing was paid. Try again in a minute.", headers: [.retryAfter: "60"])

    /// What the framework refuses by itself, such as a body that is too large.
    static func other(_ status: HTTPResponse.Status, _ reason: String?) -> Problem {
        Problem(
            status: status, code: "http_\(status.code)", title: status.reasonPhrase,
            detail: reason ?? "The request was refused: \(status.reasonPhrase).")
    }
}
#endif
