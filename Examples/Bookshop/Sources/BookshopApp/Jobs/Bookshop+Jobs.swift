#if Hummingbird && GRDB
import GRDB

extension Bookshop {
    /// Does a job that was put off while a request was served.
    public func perform(_ job: OrderConfirmation) async throws {
        let mail = try await dependencies.database.read { db in
            guard let order = try Order.fetchOne(db, key: job.order) else { throw Problem.noOrder(job.order) }
            let book = try Book.find(order.book, in: db)
            let customer = try User.find(db, key: order.customer)
            return MailMessage.confirmation(of: order, book, to: customer)
        }
        try await dependencies.mailer.send(mail)
    }
}
#endif
