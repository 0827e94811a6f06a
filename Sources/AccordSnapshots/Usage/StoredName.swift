/// A stored path taken apart, as `SnapshotID` puts it together.
struct StoredName {
    let folders: [Substring]
    let name: Substring

    init(_ path: String) {
        var parts = path.split(separator: "/", omittingEmptySubsequences: false)
        name = parts.popLast() ?? ""
        folders = parts
    }

    /// The stems that the name may have, the longest first: a cut name holds a `~` of its own.
    var stems: [String] {
        let folder = folders.joined(separator: "/")
        return name.indices.filter { name[$0] == "." || name[$0] == "~" }.reversed()
            .map { "\(folder)/\(name[..<$0])" }
    }

    /// The name of the test as it is written in the path.
    var test: Substring { name.prefix { $0 != "." } }
}
