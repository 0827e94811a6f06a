// What the article about settings and time shows, word for word: ArticleTests compares them.
#if Hummingbird && GRDB
import Accord
import AccordAuth
import AccordDoubles
import AccordHummingbird
import BookshopApp
import Testing

enum SettingsArticle {
    enum Shop: HummingbirdTestApp {
        static func settings() -> Bookshop.Settings { Bookshop.Settings() }

        static func dependencies(_ context: FixtureContext) async throws -> Bookshop.Dependencies {
            var dependencies = try Bookshop.Dependencies()
            dependencies.settings = context.settings(Self.self)
            dependencies.now = { context.clock.now }
            return dependencies
        }

        static func app(_ dependencies: Bookshop.Dependencies) async throws -> some HummingbirdApp {
            let bookshop = Bookshop(dependencies)
            return BuiltApp(bookshop.application(), router: bookshop.router)
        }
    }

    @Suite(.app(Shop.self)) struct ShopTests {
        @Test(.settings(Shop.self) { $0.pageSize = 5 }) func `the app has its settings`() async throws {
            _ = try await Shop.current
        }
    }

    @Suite(.app(Bookshop.self), .settings(Bookshop.self) { $0.pageSize = 5 }) struct PageTests {
        @Test func `a page is as long as the settings say`() async throws {
            try await TestClient.current.get("/books").expectJSON(at: "/items", count: 5)
        }

        @Test(.settings(Bookshop.self) { $0.pageSize = 2 }) func `a test's settings win`() async throws {
            try await TestClient.current.get("/books").expectJSON(at: "/items", count: 2)
        }
    }

    @Suite(.app(Bookshop.self)) struct WithinTests {
        @Test func `for a while`() async throws {
            try await withSettings(Bookshop.self) {
                $0.pageSize = 1
            } _: { client in
                try await client.get("/books").expectJSON(at: "/items", count: 1)
            }
        }
    }

    struct MailServerDown: Error {}

    @Suite(.app(Bookshop.self)) struct MailTests {
        @Test(.override(Bookshop.self, \.mailer, with: Mailer { _ in throw MailServerDown() }))
        func `an order survives a broken mail server`() async throws {
            let client = try await TestClient.signedIn
            try await client.post("/orders", json: ["book": 1, "copies": 1]).expectStatus(.created)
        }
    }

    @Suite(.app(Bookshop.self)) struct TimeTests {
        let credentials: JSON = ["email": "ada@example.com", "password": "correct horse battery staple"]

        @Test(.clock(at: "2026-03-01T12:00:00Z")) func `a login ends after a day`() async throws {
            let ada = try await TestClient.current.login("/login", json: credentials, token: "/token")
            TestClock.current.advance(by: .seconds(86_400))
            try await ada.get("/session").expectJSON(["customer": .null])
        }
    }

    @Suite struct ConfigurationTests {
        @Test func configuration() throws {
            let record = try TestConfiguration.current()["snapshots.record"]
            #expect(record.flatMap { RecordMode(rawValue: $0.text) } != nil)
        }
    }
}
#endif
