import AccordFiles

/// What two snapshots' names may have in common, from most to least: it decides where texts do not.
struct RenameName: Sendable {
    /// The extension.
    let format: String
    /// What stays where only a target or a suite is renamed.
    var kept: ArraySlice<String> { parts[..<2] }
    /// Equal parts at a level mean that much in common.
    let parts: [String]

    static let levels = 0..<6

    init(_ path: String) {
        let folder = Path.parent(path)
        let target = String(path.prefix { $0 != "/" })
        let name = Path.name(path)
        // The test's own name, then what tells its snapshots apart.
        let label = name.drop { $0 != "." && $0 != "~" }
        format = name.split(separator: ".").last.map(String.init) ?? ""
        // A target was renamed; a suite; a test; suite and test; all but the target; all.
        parts = [
            String(path.dropFirst(target.count)), "\(target)/\(name)", "\(folder)/\(label)",
            "\(target)/\(label)", target, "",
        ]
    }

    /// The first level at which both are the same.
    func level(_ other: RenameName) -> Int {
        Self.levels.first { parts[$0] == other.parts[$0] } ?? Self.levels.count
    }
}
