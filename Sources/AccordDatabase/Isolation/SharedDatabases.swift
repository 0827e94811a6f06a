import AccordFiles
import Synchronization

/// The shared databases of this process, and the folder that they stand in.
final class SharedDatabases: Sendable {
    static let process = SharedDatabases()

    struct Key: Hashable, Sendable {
        var root: String
        var source: ObjectIdentifier
        var isolation: DatabaseIsolation
        var alias: String
    }

    private let known = Mutex<[Key: SharedDatabase]>([:])
    private let folders = Mutex<[String: Task<SessionFolder, any Error>]>([:])

    func database(_ key: Key) -> SharedDatabase {
        known.withLock { known in
            if let database = known[key] { return database }
            let database = SharedDatabase()
            known[key] = database
            return database
        }
    }

    /// A new path in this process's own folder, which the next run removes.
    func path(in cache: TemplateCache) async throws -> String {
        let task = folders.withLock { folders in
            if let task = folders[cache.folder] { return task }
            let task = Task { try await SessionFolder.make(in: cache) }
            folders[cache.folder] = task
            return task
        }
        return try await task.value.newPath()
    }
}
