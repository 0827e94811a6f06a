/// What a snapshot of a folder keeps, and where it gives up.
struct TreeOptions: Sendable {
    var leftOut: [TreePattern] = []
    var modes = TreeModes.owner
    var hasDigests = true
    var textLimit = 4096
    /// Of a larger file only the size counts.
    var digestLimit = 64 << 20
    var entryLimit = 10_000
    var depthLimit = 64

    func leavesOut(_ path: [UInt8], isFolder: Bool) -> Bool {
        leftOut.contains { $0.matches(path, isFolder: isFolder) }
    }
}
