import AccordFiles
import AccordJournal
import Foundation
import Synchronization

/// The temporary folders of this process's fixtures; those of processes that died are swept away.
package final class WorkFolders: Sendable {
    package static let process = WorkFolders(
        below: FileManager.default.temporaryDirectory.path + "/accord-\(getuid())")

    private let root: String
    private let own: String
    /// How many were made; held while the folder of all is made or removed.
    private let count = Mutex(0)

    init(below root: String) {
        self.root = root
        own = "\(root)/\(Self.name(of: getpid()))"
    }

    /// A new, empty folder that only this user can read.
    ///
    /// - Parameter name: appears in the folder's name, for whoever looks.
    package func make(for name: String) throws -> String {
        let readable = String(
            name.unicodeScalars.filter { $0.isASCII && $0.properties.isAlphabetic }.map(Character.init))
        return try count.withLock { count in
            if count == 0 { try begin() }
            count += 1
            let folder = "\(own)/\(count)-\(readable.prefix(40))"
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            return folder
        }
    }

    package func remove(_ folder: String) throws {
        try Disk().remove(folder)
        // Not while another test makes a folder in it.
        try count.withLock { _ in try Disk().removeEmptyFolder(own) }
    }

    /// Makes the root, and removes what dead processes left in it.
    private func begin() throws {
        try FileManager.default.createDirectory(
            atPath: root, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        for entry in try Disk().entries(of: root) where entry.kind == .directory {
            guard let pid = Int32(entry.name.prefix { $0 != "-" }), entry.name != Self.name(of: pid) else {
                continue
            }
            try? Disk().remove("\(root)/\(entry.name)")
        }
    }

    /// A process number comes again; together with the time of its start it does not.
    private static func name(of process: Int32) -> String {
        "\(process)-\(RunID.startTime(of: process))"
    }
}
