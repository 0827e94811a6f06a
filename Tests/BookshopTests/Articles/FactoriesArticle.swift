// What the article about factories shows, word for word: ArticleTests compares them.
#if Hummingbird && GRDB
import Accord
import AccordAuth
import AccordDatabase
import AccordFactories
import AccordGRDB
import GRDB
import Testing

struct Artist: Codable, Sendable, MutablePersistableRecord, DatabaseStorable {
    var id: Int64?
    var name: String

    mutating func didInsert(_ inserted: InsertionSuccess) { id = inserted.rowID }
}

struct Album: Codable, Sendable, MutablePersistableRecord, DatabaseStorable {
    var id: Int64?
    var title: String
    var slug: String
    var copies: Int
    var artistID: Int64?

    mutating func didInsert(_ inserted: InsertionSuccess) { id = inserted.rowID }
}

enum RecordShop: SQLScript {
    static let schema: [SQLText] = [
        "CREATE TABLE artist (id INTEGER PRIMARY KEY, name TEXT NOT NULL)",
        """
        CREATE TABLE album (
            id INTEGER PRIMARY KEY, title TEXT NOT NULL, slug TEXT NOT NULL UNIQUE, copies INTEGER NOT NULL,
            artistID INTEGER NOT NULL REFERENCES artist (id)
        )
        """,
    ]
}

enum ArtistFactory: Factory {
    static func definition(_ make: FactoryMaker<Artist>) async throws -> Artist {
        Artist(name: make(\.name, "Artist \(make.number)"))
    }
}

enum AlbumFactory: Factory {
    static let traits: [FactoryTrait<Album>] = [.soldOut]

    static func definition(_ make: FactoryMaker<Album>) async throws -> Album {
        let title = make(\.title, "Album \(make.number)")
        return Album(
            title: title,
            slug: make(\.slug, title.lowercased()),
            copies: make(\.copies, 3),
            artistID: try await make.related(\.artistID, ArtistFactory.self, \.id))
    }
}

extension FactoryTrait<Album> {
    static let soldOut = FactoryTrait("soldOut", .set(\.copies, to: 0))
}

@Suite(.database(of: RecordShop.self)) struct AlbumTests {
    @Test func albums() async throws {
        let horses = try await AlbumFactory.create(.soldOut, .set(\.title, to: "Horses"))  // slug: "horses"
        let patti = try await ArtistFactory.create(.set(\.name, to: "Patti Smith"))
        let shelf = try await AlbumFactory.createMany(3, .parent(ArtistFactory.self, patti))
        let body = try await AlbumFactory.attributes()  // JSON for a request
        #expect(horses.slug == "horses" && horses.copies == 0)
        #expect(shelf.allSatisfy { $0.artistID == patti.id })
        #expect(body["copies"] == 3)
    }

    @Test func `factories hold what they promise`() async throws {
        try await AlbumFactory.lint()
    }
}
#endif
