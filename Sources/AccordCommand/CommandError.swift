import AccordReport

/// The command was used in a way that it cannot work with.
enum CommandError: Error, Equatable {
    /// No `Package.swift` in the working folder or above it.
    case noPackage
    /// No `Package.swift` in the folder that was named.
    case notAPackage(String)
    /// A name that stands for different snapshots, depending on where it is looked for.
    case ambiguous(String, meanings: [String])
}

extension CommandError: Reportable {
    var finding: Finding {
        switch self {
        case .noPackage: Finding(.noPackage)
        case .notAPackage(let folder): Finding(.notAPackage, subject: folder)
        case .ambiguous(let name, let meanings):
            Finding(.ambiguous, subject: name, actual: meanings.joined(separator: " and "))
        }
    }
}
