// What the article about snapshots shows, word for word: ArticleTests compares them.
#if Hummingbird && GRDB
import Accord
import AccordDatabase
import AccordGRDB
import BookshopApp
import Foundation
import Testing

enum SnapshotsArticle {
    @Suite(.app(Bookshop.self), .database(.clone))
    struct FormatTests {
        @Test func `formats of values`() async throws {
            let database = try await TestDatabase.current
            let outputFolder = try Self.folder()
            defer { try? FileManager.default.removeItem(atPath: outputFolder) }
            expectSnapshot(of: ["Walden", "Émile & Co."], as: .func(into: .lines, slugify))
            let books = try await database.connection.rows("SELECT * FROM books")
            expectSnapshot(of: books, as: .rows.unordered())
            expectSnapshot(of: outputFolder, as: .tree(leavingOut: "*.log", ".cache/"))
        }

        @Test func `formats that let differences pass`() async throws {
            let client = try await TestClient.current
            try await client.get("/books/2").expectSnapshot(as: .http.tolerating(0.01, at: "$..price"))
            try await client.get("/books").expectSnapshot(as: .json.unordered("$.items"))
            try await client.get("/books/1").expectSnapshot(
                as: .json.compared(at: "/isbn") { stored, received in
                    stored.string?.count == received.string?.count
                })
        }

        private func slugify(_ title: String) -> String {
            title.lowercased().split { !$0.isLetter }.joined(separator: "-")
        }

        private static func folder() throws -> String {
            let folder = NSTemporaryDirectory() + "accord-article-\(UUID().uuidString)"
            try FileManager.default.createDirectory(
                atPath: "\(folder)/img", withIntermediateDirectories: true)
            for (name, text) in [
                ("index.html", "<p>Walden</p>\n"), ("build.log", "1 s\n"), ("img/a.svg", "<svg/>\n"),
            ] {
                try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
            }
            return folder
        }
    }
}
#endif
