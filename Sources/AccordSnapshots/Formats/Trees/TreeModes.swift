/// Which permissions a snapshot of a folder keeps.
public struct TreeModes: Sendable, Equatable {
    private enum Choice: Sendable { case none, owner, all }

    private let choice: Choice

    /// No permissions.
    public static let none = TreeModes(choice: .none)

    /// What the owner may do, `rw-`: the same on machines that differ in their `umask`.
    public static let owner = TreeModes(choice: .owner)

    /// All nine, `rw-r--r--`, where the program under test sets them.
    public static let all = TreeModes(choice: .all)

    /// - Parameter mode: the nine bits, as of `chmod`.
    func text(of mode: UInt32) -> String? {
        let letters = (0..<9).map { bit -> Character in
            mode & (0o400 >> bit) == 0 ? "-" : ["r", "w", "x"][bit % 3]
        }
        switch choice {
        case .none: return nil
        case .owner: return String(letters.prefix(3))
        case .all: return String(letters)
        }
    }
}
