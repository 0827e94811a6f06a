// What the article about doubles shows, word for word: ArticleTests compares them.
#if Hummingbird && GRDB
import Accord
import AccordAuth
import AccordDoubles
import BookshopApp
import Testing
import XCTest

enum DoublesArticle {
    @Suite struct CacheTests {
        @Test(.clock(at: "2026-03-01T12:00:00Z")) func `a price is cached for a minute`() async throws {
            let cache = try await TestCache.current
            cache.set("price:1", 12, for: .seconds(60))
            cache.expectKey("price:1", 12)
            TestClock.current.advance(by: .seconds(60))
            cache.expectMissing("price:1")
        }
    }

    protocol ShopEvent: Sendable {}

    struct OrderPlaced: ShopEvent {
        var book: Int
    }

    struct OrderRefused: ShopEvent {}

    struct MailSent: ShopEvent {
        var recipient: String
    }

    struct Shop {
        var emit: @Sendable (any ShopEvent) -> Void

        func order(book: Int) {
            emit(OrderPlaced(book: book))
            Task { [emit] in emit(MailSent(recipient: "ada@example.com")) }
        }
    }

    @Suite struct EventTests {
        @Test func events() async throws {
            let events = EventRecorder<any ShopEvent>()
            let shop = Shop(emit: { events.record($0) })
            shop.order(book: 1)
            events.expectEmitted(OrderPlaced.self, count: 1) { $0.book == 1 }
            events.expectNone(of: OrderRefused.self)
            let mail = try await events.next(of: MailSent.self)
            #expect(mail.recipient == "ada@example.com")
        }
    }

    struct Letter: Codable {
        var to: String
    }

    @Suite struct TaskTests {
        @Test func tasks() async throws {
            let letters = EventRecorder<Letter>()
            let tasks = TaskQueue()
            tasks.handle("send-letter", as: Letter.self) { letter in letters.record(letter) }
            await tasks.enqueue(
                "send-letter", payload: Letter(to: "ada@example.com"),
                TaskOptions(queue: "post", maxAttempts: 3, backoff: .exponential(from: .seconds(10))))

            tasks.expectQueued("send-letter", queue: "post", containing: ["to": "ada@example.com"])
            await tasks.drain()
            tasks.expectNoFailures()
            letters.expectEmitted(Letter.self, count: 1)
        }
    }

    /// An app that stores covers.
    enum Gallery: TestApp {
        static let needs: [any Fixture.Type] = [TestStorage.self]

        static func dependencies(_ context: FixtureContext) async throws -> TestStorage {
            try await context.value(TestStorage.self)
        }

        static func app(_ storage: TestStorage) async throws -> HandlerTransport {
            HandlerTransport { _ in
                try storage.put("covers/1.png", UploadedFile.png(width: 2, height: 3))
                return Response(status: .created)
            }
        }

        static func start(_ app: HandlerTransport, over serving: Serving) async throws -> any HTTPTransport {
            app
        }
    }

    @Suite(.app(Gallery.self)) struct StorageTests {
        @Test func storage() async throws {
            let (client, storage) = try await (TestClient.current, TestStorage.current)
            try await client.post("/covers", multipart: [.file("image", .png(width: 2, height: 3))])
                .expectStatus(.created)
            storage.expectStored("covers/1.png", contentType: "image/png")
            expectSnapshot(of: try storage.tree(), as: .lines)
        }
    }

    @Suite(.app(Bookshop.self)) struct StubTests {
        static let card: JSON = ["kind": "card", "number": "4111111111111111", "expires": "2027-05"]

        static func order(_ client: TestClient) async throws -> String {
            let ordered = try await client.post("/orders", json: ["book": 1, "copies": 1])
            return try ordered.requireStatus(.created).response.headers[.location] ?? ""
        }

        @Test func payments() async throws {
            let (client, card) = (try await TestClient.signedIn, Self.card)
            let order = try await Self.order(client)
            let bank = try await OutboundStub.current
            bank.on(.post, "/charges", json: ["amount": .number(1...)])
                .reply(.status(.serviceUnavailable), .json(["id": 7], status: .created))

            try await client.put("\(order)/payment", json: card).expectStatus(.ok)

            bank.requests.last?
                .expectRequestJSON(containing: ["amount": 7.95])
                .expectStatus(.created)
        }

        @Test func gates() async throws {
            let (client, card) = (try await TestClient.signedIn, Self.card)
            let order = try await Self.order(client)
            let bank = try await OutboundStub.current
            let gate = StubGate()
            bank.on(.post, "/charges").reply(.status(.created).held(by: gate))
            async let payment = client.put("\(order)/payment", json: card)
            try await gate.arrival()
            gate.open()
            try await payment.expectStatus(.ok)
        }
    }

    enum InXCTest {
        final class CacheTests: XCTestCase {
            override func setUpWithError() throws { try require(.executable("redis-server")) }
        }
    }
}

@Suite(.disabled("shown, not run: where CI is set, a server that is missing fails its tests"))
enum DoublesArticleServer {
    @Suite(.requires(.executable("redis-server")))
    struct SessionStoreTests {
        @Test(.requires(.environment("REDIS_URL"))) func `a value outlives its connection`() async throws {}
    }
}
#endif
