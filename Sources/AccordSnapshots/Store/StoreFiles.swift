import AccordFiles

/// The file system as a store sees it: what fails there is a `StoreError` here.
struct StoreFiles: Sendable {
    private let files: any FileSystem
    private let wrapped: @Sendable (FileError) -> StoreError

    /// - Parameter wrapped: what a failure is called here, by whose files they are.
    init(
        _ files: any FileSystem,
        failingAs wrapped: @escaping @Sendable (FileError) -> StoreError = StoreError.file
    ) {
        (self.files, self.wrapped) = (files, wrapped)
    }

    func kind(of path: String) throws(StoreError) -> FileKind? {
        do { return try files.kind(of: path) } catch { throw wrapped(error) }
    }

    func read(_ path: String) throws(StoreError) -> [UInt8]? {
        do { return try files.read(path) } catch { throw wrapped(error) }
    }

    func entries(of folder: String) throws(StoreError) -> [DirectoryEntry] {
        do { return try files.entries(of: folder) } catch { throw wrapped(error) }
    }

    func write(_ bytes: [UInt8], to path: String) throws(StoreError) {
        do { try files.write(bytes, to: path) } catch { throw wrapped(error) }
    }

    func writeUnflushed(_ bytes: [UInt8], to path: String) throws(StoreError) {
        do { try files.writeUnflushed(bytes, to: path) } catch { throw wrapped(error) }
    }

    func append(_ bytes: [UInt8], to path: String) throws(StoreError) {
        do { try files.append(bytes, to: path) } catch { throw wrapped(error) }
    }

    func remove(_ path: String) throws(StoreError) {
        do { try files.remove(path) } catch { throw wrapped(error) }
    }

    func removeEmptyFolder(_ path: String) throws(StoreError) {
        do { try files.removeEmptyFolder(path) } catch { throw wrapped(error) }
    }

    func removeRemains(in folder: String) throws(StoreError) {
        do { try files.removeRemains(in: folder) } catch { throw wrapped(error) }
    }

    func resolved(_ path: String) -> String? { files.resolved(path) }
    func changed(_ path: String) -> Int? { files.changed(path) }
    func date(_ path: String, changed: Int) { files.date(path, changed: changed) }

    /// Runs `body` while no other process holds the lock file.
    func locked<R>(_ path: String, _ body: () throws(StoreError) -> R) throws(StoreError) -> R {
        let result: Result<R, StoreError>
        do { result = try files.locked(path) { Result(catching: body) } } catch { throw wrapped(error) }
        return try result.get()
    }
}
