import AccordFiles

/// A folder for the life of this process: the lock beside it tells other processes that it is in use.
final class SessionFolder: Sendable {
    private static let lockSuffix = ".lock"

    private let path: String
    private let lock: FileLock

    private init(path: String, lock: FileLock) {
        self.path = path
        self.lock = lock
    }

    /// Makes the folder, and removes those of dead processes.
    static func make(in cache: TemplateCache) async throws -> SessionFolder {
        let disk = Disk()
        let parent = "\(cache.folder)/sessions"
        // Sweeping and making exclude each other: a folder is never swept before its lock is held.
        return try await cache.locked {
            try sweep(parent, disk)
            let path = "\(parent)/\(UInt64.random(in: 0 ... .max))"
            try disk.append([], to: "\(path)/begun")
            guard let lock = try FileLock.trying(path + lockSuffix) else {
                throw FileError(.lock, path + lockSuffix, code: 0)
            }
            return SessionFolder(path: path, lock: lock)
        }
    }

    func newPath() -> String { "\(path)/\(UInt64.random(in: 0 ... .max)).sqlite" }

    private static func sweep(_ parent: String, _ disk: Disk) throws {
        for entry in try disk.entries(of: parent) where entry.name.hasSuffix(lockSuffix) {
            let lock = "\(parent)/\(entry.name)"
            guard let held = try FileLock.trying(lock) else { continue }
            try withExtendedLifetime(held) {
                try disk.remove(String(lock.dropLast(lockSuffix.count)))
                try disk.remove(lock)
            }
        }
    }
}
