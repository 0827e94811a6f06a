#if Hummingbird && GRDB
public import GRDB

extension Bookshop {
    /// Puts eight books and two customers into an empty shop; a shop that has books stays as it is.
    public static func seed(_ writer: any DatabaseWriter) throws {
        try writer.write { db in
            guard try Book.all().isEmpty(db) else { return }
            for row in shelf {
                guard let book = row.book else { throw SeedError(isbn: row.isbn) }
                _ = try book.add(to: db)
            }
            for user in customers { try user.insert(db) }
        }
    }

    private static let shelf = [
        SeedRow("9780141439518", "Pride and Prejudice", "Jane Austen", 795, "1813-01-28", stock: 12),
        SeedRow("9780141439587", "Emma", "Jane Austen", 895, "1815-12-23", stock: 7),
        SeedRow("9780141439471", "Frankenstein", "Mary Shelley", 650, "1818-01-01", stock: 5),
        SeedRow("9780141441146", "Jane Eyre", "Charlotte Brontë", 995, "1847-10-19", stock: 9),
        SeedRow("9780141439556", "Wuthering Heights", "Emily Brontë", 850, "1847-11-24", stock: 4),
        SeedRow("9780142437247", "Moby-Dick", "Herman Melville", 1200, "1851-10-18", stock: 3),
        SeedRow("9780140390445", "Walden", "Henry David Thoreau", 1100, "1854-08-09", stock: 1),
        SeedRow("9780141439846", "Dracula", "Bram Stoker", 1050, "1897-05-26", stock: 0),
    ]

    private static let customers = [
        User(id: 1, name: "Ada Lovelace", email: "ada@example.com"),
        User(id: 2, name: "Charles Babbage", email: "charles@example.com"),
    ]
}
#endif
