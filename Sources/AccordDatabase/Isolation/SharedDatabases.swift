import AccordFixtures
import Synchronization

/// The shared databases of this process.
final class SharedDatabases: Sendable {
    static let process = SharedDatabases()

    enum Key: Hashable, Sendable {
        /// In a file of this process.
        case temporary(root: String, alias: String, SharedDatabase.Content)
        /// In the one file that the configuration names: whatever tests want in it, they take turns.
        case file(String)
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
