import AccordFiles

/// Reads a folder with all that is in it: entries sorted by the bytes of their names, links not followed.
struct TreeWalk {
    private let root: [UInt8]
    private let options: TreeOptions
    private let files: any TreeFiles
    private var entries: [TreeEntry] = []

    /// - Throws: `TreeError` where there is no such folder, or too much in it.
    static func listing(
        of root: [UInt8], _ options: TreeOptions, _ files: any TreeFiles
    ) throws(TreeError) -> [UInt8] {
        var walk = TreeWalk(root: root, options: options, files: files)
        try walk.checkRoot()
        try walk.visit([], depth: 0)
        return walk.entries.flatMap { $0.lines(options.modes) }
    }

    private init(root: [UInt8], options: TreeOptions, files: any TreeFiles) {
        self.root = root
        self.options = options
        self.files = files
    }

    private func checkRoot() throws(TreeError) {
        let name = String(decoding: root, as: UTF8.self)
        let status: TreeStatus?
        do throws(FileError) { status = try files.status(of: place([])) } catch {
            throw TreeError.noFolder(name, reason: error.reason)
        }
        guard status?.kind == .directory else { throw .noFolder(name, reason: nil) }
    }

    /// A link to the folder is as good as the folder: `path/.` is what it leads to.
    private func place(_ path: [UInt8]) -> [UInt8] {
        root + Array("/".utf8) + (path.isEmpty ? Array(".".utf8) : path)
    }

    // MARK: - Entries

    private mutating func visit(_ path: [UInt8], depth: Int) throws(TreeError) {
        guard var entry = entry(at: path), path.isEmpty || !isLeftOut(entry) else { return }
        guard entries.count < options.entryLimit else {
            throw .tooManyEntries(String(decoding: root, as: UTF8.self), limit: options.entryLimit)
        }
        var names: [[UInt8]] = []
        if entry.kind == .directory {
            guard depth < options.depthLimit else {
                entry.content = .tooDeep
                return entries.append(entry)
            }
            do throws(FileError) {
                guard let found = try files.names(in: place(path)) else { return }
                names = found
            } catch { entry.content = .unreadable(error.reason) }
        }
        entries.append(entry)
        for name in names.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            try visit(path.isEmpty ? name : path + Array("/".utf8) + name, depth: depth + 1)
        }
    }

    private func isLeftOut(_ entry: TreeEntry) -> Bool {
        options.leavesOut(entry.path, isFolder: entry.kind == .directory)
    }

    /// Nil for what has vanished since its name was listed.
    private func entry(at path: [UInt8]) -> TreeEntry? {
        var entry = TreeEntry(path: path.isEmpty ? Array(".".utf8) : path)
        do throws(FileError) {
            guard let status = try files.status(of: place(path)) else { return nil }
            (entry.kind, entry.mode) = (status.kind, status.mode)
            guard !isLeftOut(entry), let content = try content(of: path, status) else { return nil }
            entry.content = content
        } catch {
            entry.content = .unreadable(error.reason)
        }
        return entry
    }

    // MARK: - Contents

    private func content(of path: [UInt8], _ status: TreeStatus) throws(FileError) -> TreeEntry.Content? {
        switch status.kind {
        case .directory, .other: TreeEntry.Content.none
        case .link: try files.target(of: place(path)).map(TreeEntry.Content.target)
        case .file: try content(ofFile: path, status.size)
        }
    }

    private func content(ofFile path: [UInt8], _ size: Int) throws(FileError) -> TreeEntry.Content? {
        if options.textLimit > 0, size <= options.textLimit {
            guard let bytes = try files.contents(of: place(path), upTo: size) else { return nil }
            if !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil { return .text(bytes) }
        }
        guard options.hasDigests else { return TreeEntry.Content.none }
        guard size <= options.digestLimit else { return .file(size: size, digest: nil) }
        guard let bytes = try files.contents(of: place(path), upTo: size) else { return nil }
        return .file(size: bytes.count, digest: SHA256.digest(of: bytes))
    }
}
