import AccordFixtures
import Synchronization

/// The shared databases of this process.
final class SharedDatabases: Sendable {
    static let process = SharedDatabases()

    struct Key: Hashable, Sendable {
        var root: String
        var source: ObjectIdentifier
        var isolation: DatabaseIsolation
        var alias: String
    }

    private let known = Mutex<[Key: SharedDatabase]>([:])

    func database(_ key: Key) -> SharedDatabase {
        known.withLock { known in
            if let database = known[key] { return database }
            let database = SharedDatabase()
            known[key] = database
            return database
        }
    }

    /// A new path in a folder of this process, which a later run removes.
    func newPath() throws -> String { "\(try WorkFolders.process.make(for: "databases"))/shared.sqlite" }
}
