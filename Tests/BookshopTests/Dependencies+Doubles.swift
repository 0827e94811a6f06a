#if Hummingbird && GRDB
import Accord
import AccordDatabase
import AccordDoubles
import AccordGRDB
public import BookshopApp

/// What stands in for the things around the shop: its job queue, a mail server, a provider of payments.
extension Bookshop.Dependencies {
    mutating func useDoubles(of context: FixtureContext) async throws {
        let (tasks, mail) = try await (context.value(TaskQueue.self), context.value(SMTPSink.self))
        enqueue = { await tasks.enqueue("confirm-order", payload: $0) }
        mailer = .smtp(host: mail.host, port: mail.port)
        payments = .http(try await context.value(Bank.self).baseURL, settings)
        if settings.readsFromReplica { catalogue = try await context.database("replica").writer }
    }
}

extension Bookshop {
    /// A test does not wait before the provider is asked again.
    public static func settings() -> Settings {
        var settings = Settings()
        settings.paymentPause = .zero
        return settings
    }
}
#endif
