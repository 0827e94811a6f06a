extension SnapshotOwner {
    /// The owner of a test's snapshots, from the test's id as filters name it: `Module.Suite/Inner/test()`.
    ///
    /// A slash or a dot between back-ticks belongs to the name.
    init(testID id: String) {
        var parts: [String] = [""]
        var isQuoted = false
        for scalar in id.unicodeScalars {
            if scalar == "`" { isQuoted.toggle() }
            let separates = !isQuoted && (scalar == "/" || (scalar == "." && parts.count == 1))
            if separates { parts.append("") } else { parts[parts.count - 1].unicodeScalars.append(scalar) }
        }
        self.init(target: parts.removeFirst(), components: parts)
    }

    /// The path of its snapshots without what tells them apart: label and extension.
    var stem: String {
        ([target] + components).map(FileName.component).joined(separator: "/")
    }
}
