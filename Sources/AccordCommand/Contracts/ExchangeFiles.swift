import AccordFiles

/// The files that hold exchanges: `.http` snapshots and HAR files, named or below a folder that is.
enum ExchangeFiles {
    /// The files in a folder by name; a file that is named counts whatever its name.
    ///
    /// - Throws: `CommandFileError` where nothing stands at a path.
    static func files(at paths: [String]) throws(CommandFileError) -> [String] {
        var files: [String] = []
        for path in paths {
            do throws(FileError) {
                files += try Self.files(at: path)
            } catch {
                throw CommandFileError(error)
            }
        }
        return files
    }

    private static func files(at path: String) throws(FileError) -> [String] {
        // A link that is named is followed; those inside of a folder are not.
        switch try Disk().kind(of: Disk().resolved(path) ?? path) {
        case .directory: try files(below: path.hasSuffix("/") ? String(path.dropLast()) : path)
        case .file, .link, .other: [path]
        case nil: throw FileError(.read, path)
        }
    }

    /// Names with a dot in front, such as what is pending, are passed over.
    private static func files(below folder: String) throws(FileError) -> [String] {
        var files: [String] = []
        for entry in try Disk().entries(of: folder).sorted(by: { $0.name < $1.name }) {
            guard entry.name.utf8.first != UInt8(ascii: ".") else { continue }
            let path = folder == "." ? entry.name : "\(folder)/\(entry.name)"
            switch entry.kind {
            case .directory: files += try Self.files(below: path)
            case .file where isExchange(entry.name): files.append(path)
            default: continue
            }
        }
        return files
    }

    /// An absolute path as it is shown: relative where it is below the working folder.
    static func shown(_ path: String) -> String {
        let folder = Disk().resolved(".") ?? ""
        return path.utf8.elementsEqual(folder.utf8) ? "." : Path.relative(path, to: folder)
    }

    static func isExchange(_ name: String) -> Bool { name.hasSuffix(".http") || isHAR(name) }

    static func isHAR(_ name: String) -> Bool { name.lowercased().hasSuffix(".har") }
}
