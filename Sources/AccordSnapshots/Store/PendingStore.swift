package import AccordFiles
import Synchronization

/// The folder `.pending`: what tests received and nobody has decided yet.
package final class PendingStore: Sendable {
    package static let name = ".pending"
    static let history = ".history"

    package let root: String
    let files: StoreFiles
    /// The paths that have an entry, listed once a process and kept up with its own writes.
    private let known = Mutex<Set<String>?>(nil)

    package init(root: String, files: any FileSystem = Disk()) {
        self.root = root
        self.files = StoreFiles(files, failingAs: StoreError.pendingFile)
    }

    /// Writes the entry of a test, whole before a decision looks at it.
    ///
    /// It is not flushed: the test's next run writes it again, and the flushes of a run with a thousand new
    /// snapshots would take half a minute.
    package func write(_ entry: PendingEntry) throws(StoreError) {
        try locked { () throws(StoreError) in try put(entry, flushed: false) }
    }

    /// Removes the entry of a snapshot that matches again. Costs nothing where there is none.
    package func retire(_ path: String) throws(StoreError) {
        guard try paths().contains(path) else { return }
        try locked { () throws(StoreError) in try remove(path) }
    }

    /// Runs `body` while no other process or test writes, retires or decides.
    func locked<R>(_ body: () throws(StoreError) -> R) throws(StoreError) -> R {
        try files.locked("\(root)/.lock", body)
    }

    /// - Precondition: the caller holds the lock.
    func put(_ entry: PendingEntry, flushed: Bool = true) throws(StoreError) {
        try claim()
        try folder(entry.meta.path).write(entry, flushed: flushed)
        known.withLock { _ = $0?.insert(entry.meta.path) }
    }

    /// Hides the folder from git before anything is written into it.
    ///
    /// - Throws: `StoreError.foreignFolder` where it holds what is not Accord's own.
    /// - Precondition: the caller holds the lock.
    func claim() throws(StoreError) {
        guard try files.kind(of: "\(root)/.gitignore") == nil else { return }
        guard
            try files.entries(of: root).allSatisfy({
                [".lock", Self.history, ShownEntries.name].contains($0.name)
            })
        else {
            throw .foreignFolder(root)
        }
        try files.write(Array("*\n".utf8), to: "\(root)/.gitignore")
    }

    /// - Precondition: the caller holds the lock.
    func remove(_ path: String) throws(StoreError) {
        try folder(path).remove()
        removeEmptyFolders(above: path)
        known.withLock { _ = $0?.remove(path) }
    }

    /// The entry of a snapshot, whole and checked; nil where there is none.
    package func entry(_ path: String) throws(StoreError) -> PendingEntry? {
        try folder(path).entry()
    }

    /// The description of an entry alone; nil where there is none.
    func meta(_ path: String) throws(StoreError) -> PendingMeta? {
        try folder(path).meta()
    }

    /// Whether a write or a removal that was killed has left files without a description.
    func hasRemains(_ path: String) throws(StoreError) -> Bool {
        guard try meta(path) == nil else { return false }
        return try files.entries(of: "\(root)/\(path)").contains { $0.kind == .file }
    }

    /// The descriptions of all entries, sorted by path. A folder without one is garbage.
    package func list() throws(StoreError) -> [PendingMeta] {
        var metas: [PendingMeta] = []
        try collect("", into: &metas)
        return metas.sorted { $0.path < $1.path }
    }

    // MARK: -

    /// A path may come from a description that somebody else has written.
    private func folder(_ path: String) throws(StoreError) -> EntryFolder {
        guard !Path.escapes(path) else { throw .outside(path: path, target: "\(root)/\(path)") }
        return EntryFolder(path: path, folder: "\(root)/\(path)", files: files)
    }

    private func paths() throws(StoreError) -> Set<String> {
        if let paths = known.withLock({ $0 }) { return paths }
        let paths = Set(try list().map(\.path))
        known.withLock { $0 = paths }
        return paths
    }

    private func collect(_ path: String, into metas: inout [PendingMeta]) throws(StoreError) {
        let entries = try files.entries(of: path.isEmpty ? root : "\(root)/\(path)")
        if entries.contains(where: { $0.name == "meta.json" && $0.kind == .file }) {
            do {
                if let meta = try folder(path).meta() { metas.append(meta) }
            } catch StoreError.damagedEntry {
                metas.append(.unreadable(path))
            }
            return
        }
        for entry in entries where entry.kind == .directory && entry.name != Self.history {
            try collect(path.isEmpty ? entry.name : "\(path)/\(entry.name)", into: &metas)
        }
    }

    /// Leaves no empty folders behind; one that fills up meanwhile stays.
    private func removeEmptyFolders(above path: String) {
        var folder = Path.parent(path)
        while folder != ".", let entries = try? files.entries(of: "\(root)/\(folder)"), entries.isEmpty {
            try? files.removeEmptyFolder("\(root)/\(folder)")
            folder = Path.parent(folder)
        }
    }
}
