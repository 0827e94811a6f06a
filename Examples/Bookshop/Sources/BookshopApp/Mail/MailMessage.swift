#if Hummingbird && GRDB
/// A letter of the shop to one of its customers.
public struct MailMessage: Sendable {
    public var from = "orders@bookshop.example"
    public var to: String
    public var subject: String
    public var text: String

    public init(to: String, subject: String, text: String) {
        self.to = to
        self.subject = subject
        self.text = text
    }
}

extension MailMessage {
    /// What a customer gets once an order is placed.
    static func confirmation(of order: Order, _ book: Book, to customer: User) -> MailMessage {
        MailMessage(
            to: customer.email, subject: "Your order of \(book.title)",
            text: """
                Dear \(customer.name),

                we have set aside \(order.copies) x \(book.title), by \(book.author), for you.
                The total is \(order.total).

                Your order is \(order.id).

                """)
    }
}
#endif
