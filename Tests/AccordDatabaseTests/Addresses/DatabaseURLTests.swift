import AccordDatabase
import AccordReport
import Testing

struct DatabaseURLTests {
    @Test func `a server's URL is read into its parts, escapes undone`() throws {
        let url = try DatabaseURL(
            parsing: "postgres://sh%40p:p%3Aw%2F@DB.local:5433/my%20shop?sslmode=require")
        #expect(url.system == .postgresql)
        #expect(url.user == "sh@p")
        #expect(url.password == "p:w/")
        #expect(url.host == "DB.local")
        #expect(url.port == 5433)
        #expect(url.name == "my shop")
        #expect(url.query == "sslmode=require")
        #expect(url.path == nil)
    }

    @Test(arguments: [
        ("sqlite:///srv/shop.sqlite", "/srv/shop.sqlite"), ("sqlite:shop.sqlite", "shop.sqlite"),
        ("sqlite3:data/shop.sqlite", "data/shop.sqlite"), ("file:///a%20b/c.db", "/a b/c.db"),
        ("sqlite://localhost/srv/x.db", "/srv/x.db"), ("data/shop.sqlite", "data/shop.sqlite"),
        ("/srv/100%/shop?.sqlite", "/srv/100%/shop?.sqlite"), ("./a:b.sqlite", "./a:b.sqlite"),
        ("sqlite:///a.db?mode=ro", "/a.db"), ("./gibberish", "./gibberish"), ("SHOP.DB", "SHOP.DB"),
        ("sqlite:gibberish", "gibberish"), ("a.s3db", "a.s3db"), (".sqlite", ".sqlite"),
    ])
    func `a file has a path, and a text without a scheme is one as it stands`(text: String, path: String)
        throws
    {
        let url = try DatabaseURL(parsing: text)
        #expect(url.path == path)
        #expect(url.system == .sqlite)
        #expect(!url.isInMemory)
    }

    @Test(arguments: [
        ":memory:", "sqlite::memory:", "sqlite://:memory:", "sqlite:///:memory:", "file::memory:",
        "file::memory:?cache=shared", "file:shop?mode=memory&cache=shared",
    ])
    func `memory is known in all of its forms, and has no path`(text: String) throws {
        let url = try DatabaseURL(parsing: text)
        #expect(url.isInMemory)
        #expect(url.path == nil)
    }

    @Test(arguments: [
        "file:shop.sqlite?MODE=memory", "file:shop.sqlite?mode=memory&mode=rw",
        "file:shop.sqlite?mode=memoryx",
        "file:shop.sqlite?mode=rwc&mode=memory",
    ])
    func `a file that SQLite may open is not taken for memory`(text: String) throws {
        #expect(try DatabaseURL(parsing: text).path == "shop.sqlite")
    }

    @Test(
        arguments: [
            ("postgres://[::1]:5432/shop", "::1", 5432),
            ("postgres://[::ffff:127.0.0.1]/shop", "::ffff:127.0.0.1", nil),
            ("mysql://127.0.0.1:3306/shop", "127.0.0.1", 3306), ("postgres:///shop", nil, nil),
            ("postgres://h:/shop", "h", nil), ("postgres://%2Fvar%2Frun/shop", "/var/run", nil),
            ("postgres://a:1,b:2/shop", "a", 1),
        ] as [(String, String?, Int?)])
    func `host and port are read in all of their forms`(text: String, host: String?, port: Int?) throws {
        let url = try DatabaseURL(parsing: text)
        #expect(url.host == host)
        #expect(url.port == port)
    }

    @Test(
        arguments: [
            ("", .blank), (" \n", .blank), ("sqlite:", .blank), ("sqlite://", .blank),
            ("postgres://localhost/shop\n", .surroundingSpace), (" shop.sqlite", .surroundingSpace),
            ("mongodb://localhost/shop", .unknownScheme("mongodb")),
            ("localhost:5432/shop", .unknownScheme("localhost")),
            ("gibberish", .neitherURLNorPath), ("db.example.com", .neitherURLNorPath),
            ("shop.sqlite.bak", .neitherURLNorPath), ("sqlite", .neitherURLNorPath),
            ("memory", .neitherURLNorPath), ("user@localhost", .neitherURLNorPath),
            ("postgres:shop", .noAuthority(scheme: "postgres")),
            ("sqlite://shop.sqlite", .hostOfFile(scheme: "sqlite")),
            ("postgres://a@evil.com@localhost/shop", .severalAtSigns),
            ("postgres://u:p/w@localhost/shop", .invalidPort),
            ("postgres://localhost:0/shop", .invalidPort), ("postgres://localhost:65536/shop", .invalidPort),
            ("postgres://localhost:+1/shop", .invalidPort), ("postgres://u:p#w@localhost/shop", .fragment),
            ("postgres://local host/shop", .invalidHost),
            ("postgres://localhost\\@evil.com/shop", .invalidHost),
            ("postgres://[::1/shop", .invalidHost), ("postgres://[127.0.0.1]/shop", .invalidHost),
            ("postgres://::1/shop", .invalidHost), ("postgres://ｌocalhost/shop", .invalidHost),
            ("postgres://[::1]x/shop", .invalidHost), ("postgres://localhost/a/b", .severalNames),
            ("postgres://u:1/w@localhost", .severalAtSigns),
            ("postgres://localhost/a%zz", .malformedEscape(in: .name)),
            ("postgres://localhost/a%ff", .malformedEscape(in: .name)),
            ("postgres://u%0:p@localhost/a", .malformedEscape(in: .user)),
            ("postgres://local%00host/shop", .controlCharacter(in: .host)),
            ("sqlite:///a%00.db", .controlCharacter(in: .path)),
            ("shop\u{0}.sqlite", .controlCharacter(in: .path)),
            ("postgres://localhost/shop?a=%0A", .controlCharacter(in: .query)),
        ] as [(String, DatabaseURLError)])
    func `what is no URL is refused, with the reason`(text: String, error: DatabaseURLError) {
        #expect(throws: error) { try DatabaseURL(parsing: text) }
    }

    @Test func `a password is in no description, no dump and no error`() throws {
        let url = try DatabaseURL(parsing: "postgres://shop:s3cret@h/shop?sslpassword=s3cret&sslmode=require")
        var dumped = ""
        dump(url, to: &dumped)
        for text in ["\(url)", String(reflecting: url), dumped] {
            #expect(!text.contains("s3cret"), "\(text)")
        }
        #expect("\(url)" == "postgres://shop:<redacted>@h/shop?sslpassword=<redacted>&sslmode=require")
        for text in [
            "postgres://u:s3cret/x@h/shop", "postgres://u:s3@cret@h/shop", "postgres://u:s3cret#@h/shop",
        ] {
            let error = #expect(throws: DatabaseURLError.self) { try DatabaseURL(parsing: text) }
            #expect(error?.description.contains("cret") == false)
        }
    }

    @Test(arguments: [
        "postgres://sh%40p:p%3Aw@[::1]:5433,b/my%20shop?sslmode=require", "sqlite:///srv/a%20b.sqlite",
        "sqlite:shop.sqlite?mode=ro", "mysql://%2Ftmp%2Fmysql.sock/shop", "sqlite::memory:",
        "postgres:///shop",
    ])
    func `the connection string means what was parsed`(text: String) throws {
        let url = try DatabaseURL(parsing: text)
        #expect(url.connectionString == text)
        #expect(try DatabaseURL(parsing: url.connectionString) == url)
    }

    @Test(arguments: [
        ("postgres://u:p@h:1/shop?sslmode=require", "postgres://u:p@h:1/test_shop?sslmode=require"),
        ("sqlite:///srv/shop.sqlite", "sqlite:///srv/test_shop.sqlite"),
        ("data/shop.sqlite", "sqlite:data/test_shop.sqlite"),
        ("sqlite:shop.sqlite?mode=rwc", "sqlite:test_shop.sqlite?mode=rwc"),
        ("mysql://h/test_shop", "mysql://h/test_shop"), ("mysql://h/shopTests", "mysql://h/shopTests"),
        ("mysql://h/latest", "mysql://h/test_latest"), (":memory:", "sqlite::memory:"),
        ("postgres://h/x?dbname=shop", "postgres://h/test_x?dbname=test_shop"),
        ("postgres://h/", "postgres://h/"),
    ])
    func `the URL for tests has another name, and nothing else changes`(text: String, expected: String) throws
    {
        #expect(try DatabaseURL(parsing: text).derivedTestURL.connectionString == expected)
    }

    @Test func `a text that is no address says what one looks like, and is not shown`() {
        let error = #expect(throws: DatabaseURLError.self) { try DatabaseURL(parsing: "gibberish") }
        #expect(
            error?.description == """
                error: this is no URL of a database: it is neither a URL nor a path
                  expected: sqlite:///path, :memory:, a path, or postgres://user:password@host:port/name
                  write a file without folders as ./name

                """)
    }

    @Test func `an unknown scheme offers the nearest one`() {
        let error = #expect(throws: DatabaseURLError.self) { try DatabaseURL(parsing: "postgress://h/shop") }
        #expect(
            error?.description == """
                error: this is no URL of a database: the scheme `postgress` is unknown
                  expected: sqlite:///path, :memory:, a path, or postgres://user:password@host:port/name
                  did you mean `postgres`?

                """)
    }
}
