import AccordReport

/// The command was used in a way that it cannot work with.
enum CommandError: Error, Equatable {
    /// No `Package.swift` in the working folder or above it.
    case noPackage
    /// No `Package.swift` in the folder that was named.
    case notAPackage(String)
    /// A name that stands for different snapshots, depending on where it is looked for.
    case ambiguous(String, meanings: [String])
    /// No rule of the lint has this id.
    case unknownRule(String, nearest: String?)
    /// A path that stands for nothing that is stored or pending.
    case noSnapshot(String, nearest: String?)
}

extension CommandError: Reportable {
    var finding: Finding {
        switch self {
        case .noPackage: Finding(.noPackage)
        case .notAPackage(let folder): Finding(.notAPackage, subject: folder)
        case .ambiguous(let name, let meanings):
            Finding(.ambiguous, subject: name, actual: meanings.joined(separator: " and "))
        case .unknownRule(let id, let nearest):
            Finding(.unknownRule, subject: id, hints: nearest.map { [Nearest.didYouMean($0)] } ?? [])
        case .noSnapshot(let path, let nearest):
            Finding(.noSnapshot, subject: path, hints: nearest.map { [Nearest.didYouMean($0)] } ?? [])
        }
    }
}
