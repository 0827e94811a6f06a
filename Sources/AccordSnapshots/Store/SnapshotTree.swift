package import AccordFiles
import Synchronization

/// The folder `__snapshots__`: reads and writes stored snapshots, and lets no path lead out of it.
package final class SnapshotTree: Sendable {
    package static let name = "__snapshots__"

    package let root: String
    private let files: StoreFiles
    /// Folders that were seen to stand below the root, links resolved: asked once a process.
    private let safeFolders = Mutex<Set<String>>([])

    /// - Parameter root: the absolute path of the folder; it need not exist.
    package init(root: String, files: any FileSystem = Disk()) {
        self.root = root
        self.files = StoreFiles(files)
    }

    /// The absolute path of a snapshot, which leads nowhere but below the root.
    package func location(of path: String) throws(StoreError) -> String {
        let location = try place(of: path)
        let kind = try files.kind(of: location)
        switch kind {
        case nil, .file: return location
        case .directory, .other: throw .notAFile(path: location)
        case .link:
            guard let target = files.resolved(location) else { throw .dangling(path: path) }
            guard isInside(target) else { throw .outside(path: path, target: target) }
            return target
        }
    }

    /// The stored bytes, or nil where nothing is stored.
    package func read(_ path: String) throws(StoreError) -> [UInt8]? {
        try files.read(try location(of: path))
    }

    package func write(_ bytes: [UInt8], to path: String) throws(StoreError) {
        try files.write(bytes, to: try location(of: path))
    }

    /// Of a link the link goes: what it leads to may be the snapshot of another test.
    package func remove(_ path: String) throws(StoreError) {
        _ = try location(of: path)
        try files.remove("\(root)/\(path)")
    }

    /// When a snapshot last changed, in milliseconds since 1970; nil where that cannot be told.
    func changed(_ path: String) -> Int? { (try? place(of: path)).flatMap { files.changed($0) } }

    func date(_ path: String, changed: Int) {
        if let location = try? location(of: path) { files.date(location, changed: changed) }
    }

    /// Leaves no empty folders behind; one that fills up meanwhile stays.
    func removeEmptyFolders(above path: String) {
        // Of a path that leads out nothing is touched.
        guard (try? place(of: path)) != nil else { return }
        var folder = Path.parent(path)
        while folder != ".", let entries = try? files.entries(of: "\(root)/\(folder)"), entries.isEmpty {
            try? files.removeEmptyFolder("\(root)/\(folder)")
            folder = Path.parent(folder)
        }
    }

    /// Removes what a write of this snapshot has left beside it that was killed; what cannot go stays.
    func removeRemains(beside path: String) {
        if let location = try? location(of: path) { try? files.removeRemains(in: Path.parent(location)) }
    }

    /// A file beside a new one that some file systems would take for the same.
    func twin(of path: String) throws(StoreError) -> String? {
        let (folder, name) = (Path.parent(path), Path.name(path))
        return try files.entries(of: "\(root)/\(folder)").map(\.name).first { other in
            other.lowercased() == name.lowercased() && !other.utf8.elementsEqual(name.utf8)
        }.map { "\(folder)/\($0)" }
    }

    /// The paths of all stored snapshots, sorted.
    package func paths() throws(StoreError) -> [String] {
        var paths: [String] = []
        try collect("", into: &paths)
        return paths.sorted()
    }

    // MARK: -

    private func collect(_ folder: String, into paths: inout [String]) throws(StoreError) {
        for entry in try files.entries(of: folder.isEmpty ? root : "\(root)/\(folder)") {
            guard !entry.name.hasPrefix(".") else { continue }
            let path = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
            switch entry.kind {
            case .directory: try collect(path, into: &paths)
            case .file, .link: paths.append(path)
            case .other: continue
            }
        }
    }

    /// Where a snapshot stands, in a folder below the root; what stands there may be a link.
    private func place(of path: String) throws(StoreError) -> String {
        let place = "\(root)/\(path)"
        guard !Path.escapes(path) else { throw .outside(path: path, target: place) }
        try checkFolder(Path.parent(place))
        return place
    }

    private func checkFolder(_ folder: String) throws(StoreError) {
        guard !safeFolders.withLock({ $0.contains(folder) }) else { return }
        // Where the folder does not exist yet, the nearest one that does decides.
        var nearest = folder
        while nearest.utf8.count > root.utf8.count, try files.kind(of: nearest) == nil {
            nearest = Path.parent(nearest)
        }
        if let resolved = files.resolved(nearest), !isInside(resolved), nearest != root {
            throw .outside(path: Path.relative(folder, to: root), target: resolved)
        }
        if nearest == folder { safeFolders.withLock { _ = $0.insert(folder) } }
    }

    private func isInside(_ resolved: String) -> Bool {
        let root = files.resolved(root) ?? root
        return resolved == root || resolved.hasPrefix(root + "/")
    }
}
