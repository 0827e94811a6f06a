import AccordFiles

/// Files that are nowhere but in a test.
struct MemoryFiles: FileSystem {
    var texts: [String: [UInt8]]

    init(_ texts: [String: String]) { self.texts = texts.mapValues { Array($0.utf8) } }

    func kind(of path: String) throws(FileError) -> FileKind? { texts[path] == nil ? nil : .file }
    func read(_ path: String) throws(FileError) -> [UInt8]? { texts[path] }
    func entries(of folder: String) throws(FileError) -> [DirectoryEntry] { [] }
    func write(_ bytes: [UInt8], to path: String) throws(FileError) {}
    func append(_ bytes: [UInt8], to path: String) throws(FileError) {}
    func remove(_ path: String) throws(FileError) {}
    func removeEmptyFolder(_ path: String) throws(FileError) {}
    func resolved(_ path: String) -> String? { nil }
    func locked<R>(_ path: String, _ body: () -> R) throws(FileError) -> R { body() }
}
