/// The driver that git runs for each snapshot that both sides have changed: a command for a shell, in the folder
/// of the repository.
struct MergeDriver: Equatable {
    /// As `.gitattributes` names it.
    static let name = "accord"

    /// Where the package stands in its repository: empty, or with a slash at its end.
    let prefix: String

    /// The command that was built, where it is there: SwiftPM would build for every snapshot, and cannot while
    /// `Package.swift` is in conflict itself.
    var command: String {
        let built = quoted("\(prefix)\(Self.built)")
        let place = prefix.isEmpty ? "" : " --package-path \(quoted(String(prefix.dropLast())))"
        return "if [ -x \(built) ]; then \(built) \(Self.call); "
            + "else swift run --quiet\(place) accord \(Self.call); fi"
    }

    private static let built = ".build/debug/accord"
    private static let call = "merge-driver %O %A %B %P"

    /// For a shell; to git a percent sign stands for something.
    private func quoted(_ path: String) -> String {
        "'\(path.replacing("'", with: "'\\''").replacing("%", with: "%%"))'"
    }
}
