import AccordDatabase
import AccordReport
import Testing

struct DatabaseSafetyTests {
    private func verdict(_ text: String) throws -> String {
        do {
            return try DatabaseSafety.check(try DatabaseURL(parsing: text)).isEmpty ? "safe" : "warned"
        } catch let error as UnsafeDatabaseError {
            return switch error.reason {
            case .blankName: "blank"
            case .production(let word, let part): "\(word) in \(part)"
            case .managedHost: "managed"
            case .remoteHost: "remote"
            case .service: "service"
            }
        }
    }

    @Test(arguments: [
        ":memory:", "file:main?mode=memory", "postgres://localhost/shop", "postgres://LOCALHOST./shop",
        "postgres:///shop", "postgres://127.0.0.1:5432/shop", "postgres://127.8.9.10/shop",
        "postgres://[::1]/shop",
        "postgres://[0:0:0:0:0:0:0:1]/shop", "postgres://[::ffff:127.0.0.1]/shop",
        "mysql://db.localhost/shop",
        "postgres://%2Fvar%2Frun%2Fpostgresql/shop", "postgres://db/shop_test",
        "postgres://ci.example.com/shopTest",
        "postgres://localhost/product_test", "postgres://localhost/reproduction",
        "postgres://localhost/delivery",
        "postgres://localhost/domain", "postgres://localhost/mastery", "postgres://localhost/olive",
        "postgres://localhost/remainder", "postgres://localhost/postmaster2000x",
        "postgres://prod:pw@localhost/shop",
        "/tmp/shop.sqlite", "/var/tmp/a/shop.sqlite", "sqlite:///srv/shop_test.sqlite", "Tests/shop.sqlite",
        "/home/me/main/Tests/shop.sqlite", ".build/accord/cache/shop.sqlite",
        "/srv/production/.build/x/shop.sqlite",
    ])
    func `a database for tests, or on this machine, is let through`(text: String) throws {
        #expect(try verdict(text) == "safe")
    }

    @Test(arguments: [
        "shop.sqlite", "/srv/shop.sqlite", "latest/shop.sqlite", "contest.sqlite", "/tmp/../srv/shop.sqlite",
        "/tmpfoo/shop.sqlite", "a.build/shop.sqlite", "./.build",
    ])
    func `a file that nothing says is for tests is let through with a warning`(text: String) throws {
        #expect(try verdict(text) == "warned")
    }

    @Test(arguments: [
        ("postgres://localhost/shop-prod", "prod in name"), ("postgres://localhost/prod_db", "prod in name"),
        ("postgres://localhost/PROD", "prod in name"), ("postgres://localhost/PrOd", "prod in name"),
        ("postgres://localhost/shopProd", "prod in name"),
        ("postgres://localhost/SHOPProduction", "production in name"),
        ("postgres://localhost/prod2", "prod in name"), ("postgres://localhost/shop.live", "live in name"),
        ("postgres://localhost/main", "main in name"), ("postgres://localhost/masterdb", "masterdb in name"),
        ("postgres://localhost/test_prod", "prod in name"), ("postgres://localhost/%70rod", "prod in name"),
        ("postgres://localhost/%2570rod", "prod in name"),
        ("postgres://localhost/pr%C3%B6d_live", "live in name"),
        ("postgres://localhost/\u{FF50}\u{FF52}\u{FF4F}\u{FF44}", "prod in name"),
        ("postgres://localhost/pr\u{43E}d", "prod in name"),
        ("postgres://localhost/pr\u{200B}od", "prod in name"),
        ("postgres://localhost/shop%00", "error"),
        ("postgres://localhost/x_test?dbname=prod", "prod in name"),
        ("postgres://prod.example.com/shop_test", "prod in host"),
        ("postgres://db-master/shop_test", "master in host"),
        ("postgres://localhost@prod.example.com/shop_test", "prod in host"),
        ("postgres://localhost/shop_test?host=prod.example.com", "prod in host"),
        ("postgres://localhost,prod.example.com/shop_test", "prod in host"),
        ("prod.sqlite", "prod in file"), ("/tmp/main.db", "main in file"),
        ("sqlite:///srv/shop-live.db", "live in file"),
        ("/srv/production/shop.sqlite", "production in folder"),
        ("/srv/prod/shop_test.sqlite", "prod in folder"),
    ])
    func `a name that says production is refused, however it is written`(text: String, expected: String)
        throws
    {
        guard expected != "error" else {
            #expect(throws: DatabaseURLError.self) { try verdict(text) }
            return
        }
        #expect(try verdict(text) == expected)
    }

    @Test(arguments: [
        "postgres://db.example.com/shop", "postgres://10.0.0.5/shop", "postgres://localhost.evil.com/shop",
        "postgres://127.0.0.1.evil.com/shop", "postgres://evil.com/localhost", "postgres://[::2]/shop",
        "postgres://[::ffff:10.0.0.1]/shop", "postgres://localhost:x@evil.com/shop", "postgres://127.1/shop",
        "postgres://2130706433/shop", "postgres://0x7f.0.0.1/shop", "postgres://0127.0.0.1/shop",
        "postgres://0.0.0.0/shop", "postgres://128.0.0.1/shop",
        "postgres://localhost/shop?host=db.example.com",
        "postgres://localhost/shop?HOST=db.example.com", "postgres://localhost/shop?h%6Fst=db.example.com",
        "postgres://localhost/shop?hostaddr=10.0.0.5", "postgres://localhost,db.example.com/shop",
        "postgres://h/shop_test?dbname=shop", "postgres://h/latest", "postgres://xlocalhost/shop",
        "postgres://localhost/shop?host=localhost,10.0.0.5", "postgres://localhost../shop",
    ])
    func `another machine is refused where the name does not say test`(text: String) throws {
        #expect(try verdict(text) == "remote")
    }

    @Test(arguments: [
        "postgres://x.eu-west-1.rds.amazonaws.com/shop_test", "postgres://X.RDS.AMAZONAWS.COM./shop_test",
        "postgres://x.postgres.database.azure.com/shop_test", "postgres://db.abc.supabase.co/test",
        "postgres://ep-x.eu.aws.neon.tech/test", "postgres://%2Fcloudsql%2Fp%3Ar%3Ai/shop_test",
        "mysql://localhost/shop_test?unix_socket=/cloudsql/p:r:i",
        "postgres://localhost/test?host=x.render.com",
    ])
    func `a service that runs databases is refused, whatever the name says`(text: String) throws {
        #expect(try verdict(text) == "managed")
    }

    @Test(arguments: [
        "postgres://localhost", "postgres://localhost/", "mysql://localhost/%20", "postgres://h/-_",
    ])
    func `a server without a name is refused`(text: String) throws {
        #expect(try verdict(text) == "blank")
    }

    @Test func `a file of libpq that decides what opens is refused`() throws {
        #expect(try verdict("postgres://localhost/shop_test?service=orders") == "service")
    }

    @Test func `the address amazonaws dot com is meant as a whole label`() throws {
        #expect(try verdict("postgres://notamazonaws.com/shop_test") == "safe")
    }

    @Test func `the message tells the reason and what to do, and no password`() throws {
        let url = try DatabaseURL(parsing: "postgres://shop:s3cret@db.example.com/shop")
        let error = #expect(throws: UnsafeDatabaseError.self) { try DatabaseSafety.check(url) }
        #expect(
            error?.description == """
                error: postgres://shop:<redacted>@db.example.com/shop is not touched: db.example.com is not this machine, \
                and the name does not say `test`
                  name the database test_shop, or use a server on this machine

                """)
    }

    @Test func `the warning names the file`() throws {
        let findings = try DatabaseSafety.check(.sqlite(path: "shop.sqlite"))
        #expect(
            TextRenderer().render(findings) == """
                warning: sqlite:shop.sqlite may be more than a test's database
                  put `test` into its path, or the file into a temporary folder

                """)
    }
}
