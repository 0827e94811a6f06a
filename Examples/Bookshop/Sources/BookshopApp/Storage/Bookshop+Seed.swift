#if Hummingbird && GRDB
public import GRDB

extension Bookshop {
    /// Puts eight books, one of the staff, a customer and a voucher into an empty shop; a shop that has books stays as it is.
    public static func seed(_ writer: any DatabaseWriter) throws {
        try writer.write { db in
            guard try Book.all().isEmpty(db) else { return }
            try db.execute(sql: books)
            try db.execute(sql: users)
            try db.execute(sql: vouchers)
        }
    }

    private static let books = """
        INSERT INTO books (isbn, title, author, price_cents, published, stock) VALUES
            ('9780141439518', 'Pride and Prejudice', 'Jane Austen',          795, '1813-01-28', 12),
            ('9780141439587', 'Emma',                'Jane Austen',          895, '1815-12-23',  7),
            ('9780141439471', 'Frankenstein',        'Mary Shelley',         650, '1818-01-01',  5),
            ('9780141441146', 'Jane Eyre',           'Charlotte Brontë',     995, '1847-10-19',  9),
            ('9780141439556', 'Wuthering Heights',   'Emily Brontë',         850, '1847-11-24',  4),
            ('9780142437247', 'Moby-Dick',           'Herman Melville',     1200, '1851-10-18',  3),
            ('9780140390445', 'Walden',              'Henry David Thoreau', 1100, '1854-08-09',  1),
            ('9780141439846', 'Dracula',             'Bram Stoker',         1050, '1897-05-26',  0)
        """

    /// Their passwords stand in ``DemoPasswords``.
    private static let users = """
        INSERT INTO users (name, email, role) VALUES
            ('Ada Lovelace',    'ada@example.com',     'staff'),
            ('Charles Babbage', 'charles@example.com', 'customer')
        """

    private static let vouchers = "INSERT INTO vouchers (code) VALUES ('READ-1843')"
}
#endif
