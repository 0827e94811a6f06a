import AccordFiles

/// A file that swift-snapshot-testing has stored, taken apart by its path:
/// `Tests/<Target>/…/__Snapshots__/<TestFile>/<test>.<label>.<extension>`.
struct ForeignSnapshot: Equatable {
    static let folder = "__Snapshots__"

    /// Relative to the package.
    let path: String
    /// The file with the tests, relative to the package.
    let source: String
    let target: String
    /// The name of the test, and of the snapshot or its number, as `ForeignName` writes them.
    let test: String
    let label: String
    /// Without its dot; empty where there is none.
    let fileExtension: String

    /// - Returns: nil where the path is laid out in another way.
    init?(_ path: String) {
        let parts = path.split(separator: "/").map(String.init)
        guard let folder = parts.firstIndex(of: Self.folder), folder >= 2, parts[0] == "Tests",
            parts.count == folder + 3
        else { return nil }
        let name = parts[folder + 2].split(separator: ".", omittingEmptySubsequences: false)
        guard name.count == 2 || name.count == 3, !name[0].isEmpty, !name[1].isEmpty else { return nil }
        self.path = path
        source = (parts[..<folder] + ["\(parts[folder + 1]).swift"]).joined(separator: "/")
        target = parts[1]
        (test, label) = (String(name[0]), String(name[1]))
        fileExtension = name.count == 3 ? String(name[2]) : ""
    }

    /// The name of the file with the tests, without its extension.
    var file: String { String(Path.name(source).dropLast(".swift".count)) }

    /// Which of the snapshots without a name it is, counted from 1; nil for one with a name.
    var number: Int? { label.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? Int(label) : nil }
}
