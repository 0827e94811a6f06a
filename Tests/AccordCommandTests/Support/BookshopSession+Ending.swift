extension BookshopSession {
    /// What has become of a snapshot by then.
    enum Ending {
        /// What was received is stored; where it was renamed, nothing is left under the former name.
        case accepted
        case rejected
        case deleted
        case waiting
        case stored(String)
    }

    static func ending(of path: String) throws -> Ending {
        switch path {
        case "AssertionsArticle/snapshots.http", "BookTests/books-are-picked-by-id.http",
            "SnapshotsArticle/FormatTests/formats-that-let-differences-pass.http",
            "PaymentTests/a-paid-order-is-not-paid-again.http", "ReadmeTests/an-order-is-reserved.http",
            "MailArticle/LaterTests/snapshots.outbox.json", "CoverTests/the-picture-of-a-cover.data":
            .accepted
        case "BookTests/books-are-found-by-bounds-of-their-price.http",
            "ChargeTests/a-card-that-is-declined-leaves-the-order-as-it-is.http":
            .deleted
        case "ConfirmationTests/what-a-customer-reads-is-kept-as-a-snapshot.txt",
            "FeedTests/the-newest-books-come-first-in-a-feed.xml", "HealthXCTests/testTheShopIsWell.http",
            "RowsArticle/StatementTests/statements.sql":
            .waiting
        case "AssertionsArticle/snapshots.report.json":
            .stored("{\n  \"day\": \"2026-03-01\",\n  \"sold\": 13\n}\n")
        case "SearchPageTests/books-are-found-on-a-page-for-people.html":
            .stored(try BookshopDrift.replacing([("2 books", "Both books")], in: BookshopDrift.stored(path)))
        case "OrderTests/the-queue-of-orders.json":
            .stored(
                "{\n  \"next\": {\n    \"createdAt\": \"<date-time>\",\n    \"id\": \"<uuid:1>\"\n  },\n  \"waiting\": 2\n}\n"
            )
        default: .rejected
        }
    }
}
