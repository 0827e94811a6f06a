#if GRDB && Auth
import Accord
import AccordFactories
import Testing

@Suite(.clock(at: "2026-03-01T12:00:00Z")) struct BuildingTests {
    @Test(arguments: 0..<20) func `each test counts from one`(_ run: Int) async throws {
        #expect(try await BookFactory.buildMany(3).map(\.title) == ["Book 1", "Book 2", "Book 3"])
    }

    @Test func `what follows from a property sees the value that was set`() async throws {
        let book = try await BookFactory.build(.set(\.title, to: "Emma"))
        #expect(book.title == "Emma" && book.slug == "emma")
    }

    @Test func `a number is not used up where everything that needs it is set`() async throws {
        _ = try await BookFactory.build(.set(\.title, to: "Emma"))
        #expect(try await BookFactory.build().title == "Book 1")
    }

    @Test func `a property that no definition asks for is set afterwards`() async throws {
        #expect(try await BookFactory.build(.set(\.copies, to: 9)).copies == 9)
    }

    @Test func `of several values for a property the last counts`() async throws {
        #expect(try await BookFactory.build(.outOfStock, .set(\.copies, to: 1)).copies == 1)
        #expect(try await BookFactory.build(.set(\.copies, to: 1), .outOfStock).copies == 0)
        let book = try await BookFactory.build(.set(\.title, to: "Emma"), .set(\.title, to: "Persuasion"))
        #expect(book.title == "Persuasion" && book.slug == "persuasion")
    }

    @Test func `a property that nothing can set is an error that names it`() async throws {
        let error = await #expect(throws: FactoryError.self) {
            try await BookFactory.build(.set(\.shelf, to: "B"))
        }
        #expect(
            String(describing: try #require(error)).contains(
                "let the definition of Book's factory ask for it"))
    }

    @Test func `a parent that is given is not made again`() async throws {
        _ = try await BookFactory.build(.parent(AuthorFactory.self, Author(id: 42, name: "Jane")))
        #expect(try await AuthorFactory.build().name == "Author 1")
    }

    @Test func `attributes are the JSON of a model, without the key that it does not have`() async throws {
        let json = try await BookFactory.attributes(.set(\.title, to: "Emma"))
        #expect(json == ["authorID": 0, "copies": 3, "slug": "emma", "title": "Emma"])
    }

    @Test func `hooks run after the model was made, in order`() async throws {
        let book = try await BookFactory.build(
            .afterBuild { $0.slug += "-1" }, .afterBuild { $0.slug += "-2" }, .set(\.slug, to: "emma"))
        #expect(book.slug == "emma-1-2")
    }

    @Test func `no or less than no models are none`() async throws {
        #expect(try await BookFactory.buildMany(0).isEmpty)
        #expect(try await BookFactory.buildMany(-1).isEmpty)
    }
}
#endif
