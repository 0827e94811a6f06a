/// A path below `__snapshots__` read backwards: whose snapshot it is, and whether Accord names files so.
package struct SnapshotPath: Sendable {
    private let components: [Substring]

    package init(_ path: String) {
        components = path.split(separator: "/", omittingEmptySubsequences: false)
    }

    /// The path of the test: all but what tells its snapshots apart.
    ///
    /// A point within a name is written as `%2E`, so the first one ends it; so does the `~` before a number.
    package var test: String {
        let name = components.last ?? ""
        let end = name.utf8.firstIndex(of: UInt8(ascii: ".")) ?? name.endIndex
        return (components.dropLast() + [Self.withoutNumber(name[..<end])]).joined(separator: "/")
    }

    /// Behind the first `~` of a name that was cut stand the digits of its digest, which belong to it.
    private static func withoutNumber(_ stem: Substring) -> Substring {
        var parts = stem.utf8.split(
            separator: UInt8(ascii: "~"), maxSplits: 2, omittingEmptySubsequences: false)
        let isCut = parts.count > 1 && parts[1].count == FileName.hashDigits
        parts = Array(parts.prefix(isCut ? 2 : 1))
        return stem[..<(parts.last?.endIndex ?? stem.endIndex)]
    }

    /// The outermost thing that can carry a trait: the suite in its target, or the test without a suite.
    var outermostScope: String {
        components.count > 2 ? components.prefix(2).joined(separator: "/") : test
    }

    package var fileExtension: String {
        let name = components.last ?? ""
        guard let point = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
        return String(name[name.utf8.index(after: point)...])
    }

    /// Whether a test could have a snapshot here.
    var isAccords: Bool {
        guard components.count > 1, let name = components.last else { return false }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), let kind = parts.last, FileName.isExtension(kind) else {
            return false
        }
        return (components.dropLast() + parts.dropLast()).allSatisfy(Self.isName)
    }

    /// Whether `FileName` writes a name so; what it escapes must be escaped.
    private static func isName(_ text: Substring) -> Bool {
        text == "%" || (!text.isEmpty && text.unicodeScalars.allSatisfy(isNamed))
    }

    private static func isNamed(_ scalar: Unicode.Scalar) -> Bool {
        // Above ASCII file systems write letters in forms of their own.
        scalar.value > 0x7F || UInt8(scalar.value).isAlphanumeric
            || "-=_(),+'%~".unicodeScalars.contains(scalar)
    }
}
