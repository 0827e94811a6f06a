import AccordFiles

/// A file that is named on the command line, read whole; `-` is standard input.
struct InputFile {
    /// The path as it was given, which is how reports show it.
    let path: String
    let bytes: [UInt8]

    /// - Throws: `CommandFileError` where it cannot be read, or is not there.
    init(_ path: String) throws(CommandFileError) {
        guard path != "-" else {
            (self.path, bytes) = (Rules.standardInput, Console.readAll())
            return
        }
        let contents: [UInt8]?
        do throws(FileError) {
            contents = try Disk().read(path)
        } catch {
            throw CommandFileError(error)
        }
        guard let contents else { throw CommandFileError(missing: path) }
        (self.path, bytes) = (path, contents)
    }
}
