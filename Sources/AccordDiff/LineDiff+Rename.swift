extension LineDiff {
    /// The difference as a patch in which a file changes its name as well, as git writes it; never empty.
    ///
    /// - Parameters:
    ///   - old: the former path, below the folder where the patch is applied.
    ///   - new: the new one.
    package func renamingBytes(from old: String, to new: String) -> [UInt8] {
        let names = "diff --git \(UnifiedWriter.quoted("a/\(old)")) \(UnifiedWriter.quoted("b/\(new)"))\n"
        let share = isEmpty ? "similarity index 100%\n" : ""
        let renaming =
            "rename from \(UnifiedWriter.quoted(old))\nrename to \(UnifiedWriter.quoted(new))\n"
        return Array((names + share + renaming).utf8) + unifiedBytes(oldName: "a/\(old)", newName: "b/\(new)")
    }
}
