/// The driver that git runs for each snapshot that both sides have changed: a command for a shell, in the folder
/// of the repository.
struct MergeDriver: Equatable {
    /// As `.gitattributes` names it.
    static let name = "accord"

    /// Where the package stands in its repository: empty, or with a slash at its end.
    let prefix: String

    /// The command that was built, where it is there: SwiftPM would build for every snapshot, and cannot while
    /// `Package.swift` is in conflict itself.
    ///
    /// Where it cannot be started, git's own merge leaves its marks: git alone would leave ours without any. A
    /// build that fails ends with 1, as a conflict does, so it is a step of its own.
    var command: String {
        let built = quoted("\(prefix)\(Self.built)")
        let place = prefix.isEmpty ? "" : " --package-path \(quoted(String(prefix.dropLast())))"
        return "if [ -x \(built) ]; then \(built) \(Self.call); "
            + "elif swift build --quiet\(place) --product accord >&2; "
            + "then swift run --quiet --skip-build\(place) accord \(Self.call); else (exit 2); fi; "
            + "case $? in 0) ;; 1) exit 1;; *) \(Self.fallback) || exit 1;; esac"
    }

    private static let built = ".build/debug/accord"
    private static let call = "merge-driver %O %A %B %P"
    /// Ends with the count of conflicts, and with 255 for what is no text, which would end git's whole merge.
    private static let fallback = "git merge-file -L ours -L base -L theirs %A %O %B"

    /// For a shell; to git a percent sign stands for something.
    private func quoted(_ path: String) -> String {
        "'\(path.replacing("'", with: "'\\''").replacing("%", with: "%%"))'"
    }
}
