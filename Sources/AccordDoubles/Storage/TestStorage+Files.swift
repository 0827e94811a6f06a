import AccordFiles
import Synchronization

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

extension TestStorage {
    /// Stores a file, in place of any that was there.
    ///
    /// - Parameter contentType: what it is; by the extension of the path where nothing is said.
    /// - Throws: `StorageError`; the file is then as it was before.
    public func put(_ path: String, _ bytes: [UInt8], contentType: String? = nil) throws(StorageError) {
        let place = try StoragePath(path)
        try locked { types throws(StorageError) in
            try write(bytes, to: place)
            types[Array(path.utf8)] = contentType
        }
    }

    /// Stores text as UTF-8, in place of any file that was there.
    ///
    /// - Throws: `StorageError`; the file is then as it was before.
    public func put(_ path: String, text: String, contentType: String? = nil) throws(StorageError) {
        try put(path, Array(text.utf8), contentType: contentType)
    }

    /// Stores what was uploaded, with its content type.
    ///
    /// - Throws: `StorageError`; the file is then as it was before.
    public func put(_ path: String, _ upload: UploadedFile) throws(StorageError) {
        try put(path, upload.bytes, contentType: upload.contentType)
    }

    /// The file at a path.
    ///
    /// - Throws: `StorageError.notFound` where there is none.
    public func get(_ path: String) throws(StorageError) -> StoredFile {
        let place = try StoragePath(path)
        return try locked { types throws(StorageError) in
            StoredFile(path: path, contentType: Self.type(path, types), bytes: try read(place))
        }
    }

    /// Whether a file stands at a path; a path that is refused names none.
    public func exists(_ path: String) -> Bool {
        guard let place = try? StoragePath(path) else { return false }
        return (try? isFile(place)) ?? false
    }

    /// Removes the file at a path; nothing happens where there is none.
    ///
    /// - Returns: whether there was one.
    @discardableResult
    public func delete(_ path: String) throws(StorageError) -> Bool {
        let place = try StoragePath(path)
        return try locked { types throws(StorageError) in
            guard try isFile(place) else { return false }
            try remove(place)
            types[Array(path.utf8)] = nil
            return true
        }
    }

    /// Moves a file to another path; it is never seen half.
    ///
    /// - Parameter overwriting: whether a file there gives way.
    /// - Throws: `StorageError.notFound`, `.exists`; both files are then as they were before.
    public func move(_ path: String, to target: String, overwriting: Bool = false) throws(StorageError) {
        let (from, to) = (try StoragePath(path), try StoragePath(target))
        try locked { types throws(StorageError) in
            guard try isFile(from) else { throw .notFound(path) }
            if from.text.utf8.elementsEqual(to.text.utf8) { return }
            if try isFile(to), !overwriting { throw .exists(target) }
            try write(try read(from), to: to, isMove: true)
            try remove(from)
            types[Array(target.utf8)] = types.removeValue(forKey: Array(path.utf8))
        }
    }

    /// The paths of all files, or of those below a folder, sorted byte for byte.
    ///
    /// - Throws: `StorageError` where a folder cannot be read.
    public func list(_ folder: String? = nil) throws(StorageError) -> [String] {
        let start = try folder.map { path throws(StorageError) in try StoragePath(path) }
        let path = start.map { "\(self.folder)/\($0.text)" } ?? self.folder
        if let start { try checkWay(start) }
        var found: [String] = []
        try collect(path, start?.text, &found)
        return found.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    }

    // MARK: -

    static func type(_ path: String, _ types: [[UInt8]: String]) -> String? {
        types[Array(path.utf8)] ?? FileExtension.contentType(of: path)
    }

    func locked<R>(
        _ body: (inout [[UInt8]: String]) throws(StorageError) -> R
    ) throws(StorageError) -> R {
        try contentTypes.withLock { types throws(StorageError) in try body(&types) }
    }

    private func place(_ path: StoragePath) -> String { "\(folder)/\(path.text)" }

    private func collect(_ folder: String, _ prefix: String?, _ found: inout [String]) throws(StorageError) {
        let entries = try attempt(prefix ?? folder) { () throws(FileError) in try files.entries(of: folder) }
        for entry in entries where !entry.name.utf8.starts(with: StoragePath.reserved.utf8) {
            let path = prefix.map { "\($0)/\(entry.name)" } ?? entry.name
            switch entry.kind {
            case .file: found.append(path)
            case .directory: try collect("\(folder)/\(entry.name)", path, &found)
            // What is no file of ours is not given either.
            case .link, .other: continue
            }
        }
    }

    /// A link anywhere on the way is no way: it may lead out, now or later.
    private func checkWay(_ path: StoragePath) throws(StorageError) {
        var way = folder
        for component in path.components {
            way += "/\(component)"
            let here = way
            switch try attempt(path.text, { () throws(FileError) in try files.kind(of: here) }) {
            case .link: throw .leadsOut(path.text)
            case .directory, .file, .other: continue
            case nil: return
            }
        }
    }

    private func isFile(_ path: StoragePath) throws(StorageError) -> Bool {
        try checkWay(path)
        return try attempt(path.text) { () throws(FileError) in try files.kind(of: place(path)) } == .file
    }

    private func read(_ path: StoragePath) throws(StorageError) -> [UInt8] {
        guard try isFile(path) else { throw .notFound(path.text) }
        let bytes = try attempt(path.text) { () throws(FileError) in try files.read(place(path)) }
        guard let bytes else { throw .notFound(path.text) }
        return bytes
    }

    private func write(
        _ bytes: [UInt8], to path: StoragePath, isMove: Bool = false
    ) throws(StorageError) {
        try checkWay(path)
        let stored = try list()
        try checkCollision(path, stored)
        if !isMove { try checkRoom(bytes.count, for: path, stored) }
        do throws(FileError) {
            if try files.kind(of: place(path)) == .directory {
                throw FileError(.write, path.text, code: EISDIR)
            }
            try files.write(bytes, to: place(path))
        } catch {
            prune(path)
            throw Self.error(error, path.text, bytes.count)
        }
    }

    private func remove(_ path: StoragePath) throws(StorageError) {
        try attempt(path.text) { () throws(FileError) in try files.remove(place(path)) }
        prune(path)
    }

    /// Folders are only there for their files: an empty one goes.
    private func prune(_ path: StoragePath) {
        for count in stride(from: path.components.count - 1, to: 0, by: -1) {
            let parent = path.components.prefix(count).joined(separator: "/")
            try? files.removeEmptyFolder("\(folder)/\(parent)")
        }
    }

    private func checkCollision(_ path: StoragePath, _ stored: [String]) throws(StorageError) {
        let folded = path.folded
        let names = stored.filter { !$0.utf8.elementsEqual(path.text.utf8) }
        // String compares by canonical equivalence, which is what is wanted here.
        if let other = names.first(where: { StoragePath.folded($0) == folded }) {
            throw .collides(path.text, with: other)
        }
    }

    private func checkRoom(_ count: Int, for path: StoragePath, _ stored: [String]) throws(StorageError) {
        guard let capacity else { return }
        var used = 0
        for name in stored where !name.utf8.elementsEqual(path.text.utf8) {
            used +=
                (try attempt(name) { () throws(FileError) in try files.read("\(folder)/\(name)") })?.count
                ?? 0
        }
        guard used + count <= capacity else { throw .full(path.text, bytes: count) }
    }

    private func attempt<R>(_ path: String, _ body: () throws(FileError) -> R) throws(StorageError) -> R {
        do throws(FileError) { return try body() } catch { throw Self.error(error, path, 0) }
    }

    private static func error(_ error: FileError, _ path: String, _ count: Int) -> StorageError {
        switch error.code {
        case ENOSPC, EDQUOT, EFBIG: .full(path, bytes: count)
        case EISDIR, ENOTDIR: .notAFile(path)
        default: .failed(path, error)
        }
    }
}
