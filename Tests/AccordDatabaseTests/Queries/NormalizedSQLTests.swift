import AccordDatabase
import Testing

struct NormalizedSQLTests {
    @Test(arguments: [
        ("select * from books where id = 1", "SELECT * FROM books WHERE id = ?"),
        ("SELECT  *\n\tFROM Books  WHERE id=-1;", "SELECT * FROM books WHERE id = ?"),
        ("SELECT a - 1, (-2), a-b", "SELECT a - ?, (?), a - b"),
        ("SELECT 'it''s', \"na\"\"me\", `id`, [or der]", "SELECT ?, \"na\"\"me\", id, \"or der\""),
        ("SELECT \"books\".\"id\", \"Books\".\"select\"", "SELECT books.id, \"Books\".\"select\""),
        ("WHERE id IN (1, 2, 3)", "WHERE id IN (?)"), ("WHERE id in (?)", "WHERE id IN (?)"),
        ("WHERE id IN (SELECT 1)", "WHERE id IN (SELECT ?)"), ("WHERE id IN (1, b)", "WHERE id IN (?, b)"),
        ("WHERE id IN ()", "WHERE id IN ()"),
        (
            "INSERT INTO t (a,b) VALUES (1,'x'),(2,'y'), (3,NULL)",
            "INSERT INTO t(a, b) VALUES (?, ?), (?, NULL)"
        ),
        ("INSERT INTO t VALUES (lower(?)), (lower(?))", "INSERT INTO t VALUES (lower(?))"),
        ("SELECT 1 -- the 'first\n, 2 /* and -- */ , 3", "SELECT ?, ?, ?"),
        ("SELECT ?, ?12, :name, @name, $1, $name", "SELECT ?, ?, ?, ?, ?, ?"),
        ("SELECT x'00ff', X'', E'a\\'b', N'é', $$a'b$$, $t$ $$ $t$", "SELECT ?, ?, ?, ?, ?, ?"),
        ("SELECT 1.5e-3, .5, 0xFF, 1e5, 1_000", "SELECT ?, ?, ?, ?, ?"),
        ("SELECT a::text, ARRAY[1], b->>'x', c||'y'", "SELECT a::text, array[?], b ->> ?, c || ?"),
        ("SELECT count( * ) FROM t WHERE a<=1 AND b<>2", "SELECT count(*) FROM t WHERE a <= ? AND b <> ?"),
        ("SELECT naïve FROM bücher", "SELECT naïve FROM bücher"), ("", ""), (";;", ""),
        ("SELECT 1; ", "SELECT ?"),
    ])
    func `statements are made alike`(sql: String, expected: String) {
        #expect(NormalizedSQL(sql).text == expected)
    }

    @Test(arguments: [
        "'open", "\"open", "/* open", "-- open", "$t$ open", "[open", "E'open\\", "x'", "$", "?", ":", "1e",
    ])
    func `what is not closed is read to its end`(sql: String) {
        #expect(!NormalizedSQL(sql).text.contains("\n"))
    }

    @Test func `normalising again changes nothing`() {
        let sql =
            "select \"Select\".a, b from \"x y\" where c in (1,2) and d = -1 or e like 'f%' values (1),(2)"
        let once = NormalizedSQL(sql)
        #expect(NormalizedSQL(once.text) == once)
    }

    @Test func `a value in a statement never stays in it`() {
        let secret = "s3cret"
        let forms = [
            "'\(secret)'", "E'\(secret)'", "$$\(secret)$$", "$q$\(secret)$q$", "-- \(secret)",
            "/*\(secret)*/",
        ]
        for form in forms { #expect(!NormalizedSQL("SELECT a = \(form)").text.contains(secret), "\(form)") }
    }
}
