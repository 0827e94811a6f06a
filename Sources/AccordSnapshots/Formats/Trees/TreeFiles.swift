import AccordFiles

/// What a snapshot of a folder asks of a file system; names are bytes, as some are no text.
protocol TreeFiles: Sendable {
    /// The names in a folder, unordered; nil where it is gone.
    func names(in folder: [UInt8]) throws(FileError) -> [[UInt8]]?
    /// What stands at a path, links not followed; nil where nothing does.
    func status(of path: [UInt8]) throws(FileError) -> TreeStatus?
    func target(of link: [UInt8]) throws(FileError) -> [UInt8]?
    /// The first bytes of a file, so many at most; nil where it is gone.
    func contents(of file: [UInt8], upTo limit: Int) throws(FileError) -> [UInt8]?
}

/// What stands at a path.
struct TreeStatus: Sendable, Equatable {
    var kind: FileKind
    /// The nine bits of permissions.
    var mode: UInt32
    var size: Int
}
