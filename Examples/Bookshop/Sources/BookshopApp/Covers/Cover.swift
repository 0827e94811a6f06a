#if Hummingbird && GRDB
import Foundation
import GRDB

/// The picture on the front of a book.
struct Cover: Codable, Sendable {
    /// The only media type that the shop shows.
    static let mediaType = "image/png"

    var book: Int64
    var caption: String?
    var image: Data
    /// Counts the uploads, so that a cached picture is known to be old.
    var revision: Int

    var entityTag: String { "\"cover-\(book)-\(revision)\"" }

    static func isPNG(_ bytes: Data) -> Bool {
        bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    }
}

extension Cover: FetchableRecord, PersistableRecord {
    static let databaseTableName = "covers"
}
#endif
