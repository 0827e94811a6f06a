#if Hummingbird && GRDB
import Hummingbird

/// What a careless refactor does to the shop: seven changes, each of them seen by clients.
struct Drift: Sendable {
    let isOn: Bool

    /// 1. A price leaves as text, `"7.95"` rather than `7.95`.
    func amount(_ price: Price) -> PriceResource {
        isOn ? .text(price.description) : .number(price.amount)
    }

    /// 2. `GET /books/{id}` says `writer`, where all other operations say `author`.
    func detail(of book: BookResource) -> BookResource {
        guard isOn else { return book }
        var book = book
        (book.author, book.writer) = (nil, book.author)
        return book
    }

    /// 3. An order starts as `pending` rather than `reserved`.
    var firstOrderStatus: Order.Status { isOn ? .pending : .reserved }

    /// 4. A short link redirects for ever (301) rather than for this once (302).
    var shortLink: Response.RedirectType { isOn ? .permanent : .found }

    /// 5. A payment gives the number of the card away, which was for the shop alone.
    func payment(_ resource: PaymentResource, made payment: NewPayment) -> PaymentResource {
        guard isOn, case .card(let number) = payment else { return resource }
        var resource = resource
        resource.number = number
        return resource
    }

    /// 6. A cover is sent as bytes of no type that a browser would show.
    var coverType: String { isOn ? "application/octet-stream" : Cover.mediaType }

    /// 7. `GET /session` leaves `customer` out for nobody, rather than saying `null`.
    var leavesOutNull: Bool { isOn }
}
#endif
