import AccordFiles

/// A stored path taken apart, as `SnapshotID` puts it together.
struct StoredName {
    let folders: [Substring]
    let name: Substring

    init(_ path: String) {
        var parts = path.split(separator: "/", omittingEmptySubsequences: false)
        name = parts.popLast() ?? ""
        folders = parts
    }

    /// Whether Accord could have given the name: a test of a target, and an extension.
    var isOurs: Bool {
        !folders.isEmpty && name.contains(".") && (folders + [name]).allSatisfy(Self.isEncoded)
    }

    /// The stems that the name may have, the longest first: a cut name holds a `~` of its own.
    var stems: [String] {
        let folder = folders.joined(separator: "/")
        return name.indices.filter { name[$0] == "." || name[$0] == "~" }.reversed()
            .map { "\(folder)/\(name[..<$0])" }
    }

    /// The name of the test as it is written in the path.
    var test: Substring { name.prefix { $0 != "." } }

    private static func isEncoded(_ part: Substring) -> Bool {
        !part.isEmpty
            && part.utf8.allSatisfy { byte in
                byte >= 0x80 || plain.contains(byte) || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
                    || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
                    || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
            }
    }

    private static let plain = Set("_(),+'-=%.~".utf8)
}
