extension SnapshotFormat where Value == String {
    /// All that stands in the folder of this path: kinds, modes, link targets, texts, sizes, digests.
    public static var tree: Self { tree() }

    /// Like `.tree`, with a say in what counts: `.tree(leavingOut: ".git", "*.log")`.
    ///
    /// Entries stand sorted by their names' bytes. Links are not followed. A text of up to `textLimit` bytes stands
    /// there whole, any other file by size and SHA-256. What cannot be read says so; what vanishes meanwhile was
    /// never there.
    ///
    /// - Parameters:
    ///   - patterns: a name at any depth, or a path where there is a slash in it; `*`, `?` and `**` as git has them.
    ///   - modes: which permissions count; those of the owner do not depend on the `umask`.
    ///   - hasDigests: whether sizes and digests of files count that are not shown as text.
    ///   - textLimit: in bytes; 0 shows no text.
    public static func tree(
        leavingOut patterns: String..., modes: TreeModes = .owner, digests hasDigests: Bool = true,
        textsUpTo textLimit: Int = 4096
    ) -> Self {
        let options = TreeOptions(
            leftOut: patterns.map(TreePattern.init), modes: modes, hasDigests: hasDigests,
            textLimit: textLimit)
        return Self(fileExtension: "tree") { path in
            .text(try TreeWalk.listing(of: Array(path.utf8), options, DiskTree()))
        }
    }
}
