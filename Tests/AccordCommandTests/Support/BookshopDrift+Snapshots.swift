extension BookshopDrift {
    private static let charset: [(String, String)] = [
        ("content-type: application/json; charset=utf-8", "content-type: application/json")
    ]
    private static let refusal: [(String, String)] = [
        ("The request is not valid", "The request makes no sense")
    ]
    private static let question = "BookTests/a-question-that-makes-no-sense-is-refused(parameter=)"

    /// In the order of their paths, which is that of a review. The first and the last change alike: once the
    /// screen says so of the first, all have been looked at.
    static let snapshots: [DriftedSnapshot] = [
        DriftedSnapshot("AssertionsArticle/snapshots.http", .changed(charset)),
        DriftedSnapshot(
            "AssertionsArticle/snapshots.report.json",
            .changed([("2026-03-01", "2026-03-02"), ("12\n", "13,\n  \"returned\": 1\n")])),
        DriftedSnapshot("BookTests/a-book-in-one-line-is-text.http", .changed([("Emma, by", "Emma by")])),
        DriftedSnapshot(
            "BookTests/a-book-is-added,-shown-and-deleted.http",
            .changed([
                ("\"stock\": 3", "\"stock\": 4"), ("location: /books/9", "location: /books/9\nx-shelf: E"),
            ])),
        DriftedSnapshot("BookTests/a-book-is-lent.http", .new(lent)),
        DriftedSnapshot(
            "BookTests/a-book-that-is-not-there-is-a-problem.http",
            .changed([("There is no such book", "No such book")])),
        DriftedSnapshot("\(question).ids.http", .changed(refusal)),
        DriftedSnapshot("\(question).page.http", .changed(refusal)),
        DriftedSnapshot("\(question).price%5Bmax%5D.http", .changed(refusal)),
        DriftedSnapshot(
            "BookTests/books-are-found-by-a-part-of-title-or-author.http",
            .changed([("Charlotte Bront\u{EB}", "Charlotte Bronte\u{308}")])),
        DriftedSnapshot("BookTests/books-are-found-by-bounds-of-their-price.http", .unused),
        DriftedSnapshot(
            "BookTests/books-are-listed-a-page-at-a-time,-in-the-order-asked-for.http",
            .changed([("\"price\": 12,", "\"price\": 12.5,"), ("\"stock\": 0", "\"stock\": 2")])),
        DriftedSnapshot("BookTests/books-are-picked-by-id.http", .changed(charset)),
        DriftedSnapshot(
            "BookTests/one-book-is-shown.http",
            .changed([("\"author\"", "\"writer\""), ("8.95", "\"8.95\"")])),
        DriftedSnapshot(
            "BookTests/the-shelf-as-a-table.csv", .changed([("2,Emma,7\n", "2,Emma,7")]),
            over: "id,title,stock\n1,Pride and Prejudice,12\n2,Emma,7\n"),
        DriftedSnapshot(
            "BookTests/the-shelf-is-exported,-a-book-a-line.http",
            .changed([("\"stock\":7,\"title\":\"Emma\"", "\"stock\":6,\"title\":\"Emma\"")])),
        DriftedSnapshot("ChargeTests/a-card-that-is-declined-leaves-the-order-as-it-is.http", .unused),
        DriftedSnapshot(
            "ConfirmationTests/what-a-customer-reads-is-kept-as-a-snapshot.txt", .changed([("\n", "\r\n")])),
        DriftedSnapshot(
            "CoverTests/the-picture-of-a-cover.data", .binary(old: picture(0), new: picture(255))),
        DriftedSnapshot(
            "FeedTests/the-newest-books-come-first-in-a-feed.xml",
            .changed([
                ("<title>Bookshop</title>", "<title>New in the bookshop</title>"),
                ("<name>Bram Stoker</name>", "<name>Abraham Stoker</name>"),
            ])),
        DriftedSnapshot(
            "HealthXCTests/testTheShopIsWell.http",
            .conflict([("\"ok\"", "\"well\"")], since: [("\"ok\"", "\"fine\"")])),
        DriftedSnapshot(
            "LoginTests/a-login-gives-a-token-and-a-cookie-that-scripts-cannot-read.http",
            .changed([(",\n  \"token\": \"<string>\"", "")])),
        DriftedSnapshot("MailArticle/LaterTests/snapshots.letter.txt", .unused),
        DriftedSnapshot(
            "MailArticle/LaterTests/snapshots.outbox.json", .damaged([("[\n  {", "<<<<<<< HEAD\n[\n  {")])),
        DriftedSnapshot("OrderTests/the-queue-of-orders.json", .new(queue)),
        DriftedSnapshot(
            "PaymentTests/a-paid-order-is-not-paid-again.http",
            .renamed(
                from: "PaymentTests/an-order-is-paid-once.http", [("The order is paid\"", "It is paid\"")])),
        DriftedSnapshot(
            "ReadmeTests/an-order-is-reserved.http",
            .renamed(from: "ReadmeTests/a-new-order-is-reserved.http", [])),
        DriftedSnapshot(
            "RowsArticle/StatementTests/statements.sql",
            .changed([("SELECT * FROM books", "SELECT id, title FROM books")]),
            over: "SELECT * FROM books WHERE id = ?\n"),
        DriftedSnapshot(
            "SearchPageTests/books-are-found-on-a-page-for-people.html",
            .changed([("<p>2 books</p>", "<p>Two books</p>")])),
        DriftedSnapshot(
            "SnapshotsArticle/FormatTests/formats-that-let-differences-pass.http", .changed(charset)),
    ]

    private static let lent = """
        GET /books/2/loans

        HTTP/1.1 200 OK
        content-type: application/json

        {
          "lentTo": "Ada Lovelace"
        }

        """

    private static let queue = """
        {
          "next": {
            "createdAt": "2026-02-25T06:13:20Z",
            "id": "0b0c3f4a-6a0e-4a54-9d0a-0d7f3b6b7c11"
          },
          "waiting": 2
        }

        """

    /// The first bytes of a PNG, of one pixel.
    private static func picture(_ red: UInt8) -> [UInt8] {
        [137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]
            + [red, 0, 0]
    }
}
