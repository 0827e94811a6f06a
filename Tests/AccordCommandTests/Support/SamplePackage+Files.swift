import AccordFiles
import AccordSnapshots

extension SamplePackage {
    /// Every file below `__snapshots__` by its path, hidden ones and what is pending included; not what
    /// somebody has looked at, which decides nothing.
    func files() throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        try collect("", into: &files)
        files[".pending/.shown"] = nil
        return files
    }

    /// The files that are there besides what is pending.
    func storedFiles() throws -> [String: [UInt8]] {
        try files().filter { !$0.key.hasPrefix(".pending/") }
    }

    /// The arguments that decide all that waits.
    static func all(_ command: String) -> [String] {
        [command, "--all"] + (command == "accept" ? ["--unseen"] : [])
    }

    private func collect(_ folder: String, into files: inout [String: [UInt8]]) throws {
        for entry in try Disk().entries(of: "\(tree.root)/\(folder)") {
            let path = folder + entry.name
            if entry.kind == .directory {
                try collect(path + "/", into: &files)
            } else {
                files[path] = try Disk().read("\(tree.root)/\(path)")
            }
        }
    }
}
