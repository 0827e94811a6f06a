#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

extension Disk {
    /// Makes a folder that only its owner can read, for as long as this process lives.
    ///
    /// Whoever asks removes it. What a kill has left goes with the next one that is made.
    ///
    /// - Parameters:
    ///   - parent: an existing folder, which may be anybody's.
    ///   - name: what its name begins with.
    package func makePrivateFolder(in parent: String, named name: String) throws(FileError) -> String {
        let prefix = "\(name)-"
        for entry in (try? entries(of: parent)) ?? [] where entry.kind == .directory {
            guard let maker = Self.writer(of: entry.name, prefix), Self.hasEnded(maker) else { continue }
            let folder = "\(parent)/\(entry.name)"
            if Self.isOwn(folder) { try? remove(folder) }
        }
        let path = "\(parent)/\(prefix)\(getpid())-XXXXXX"
        var template = Array(path.utf8CString)
        guard mkdtemp(&template) != nil else { throw FileError(.createFolder, path) }
        return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// What is in a folder of somebody else may be swapped while it is walked.
    private static func isOwn(_ folder: String) -> Bool {
        var status = stat()
        return lstat(folder, &status) == 0 && status.st_uid == geteuid()
    }
}
