import AccordContract
import AccordReport

/// The command was used in a way that it cannot work with.
enum CommandError: Error, Equatable {
    /// No `Package.swift` in the working folder or above it.
    case noPackage
    /// No `Package.swift` in the folder that was named.
    case notAPackage(String)
    /// A name that stands for different snapshots, depending on where it is looked for.
    case ambiguous(String, meanings: [String])
    /// No rule of `contract lint` has this id.
    case unknownRule(String)
}

extension CommandError: Reportable {
    var finding: Finding {
        switch self {
        case .noPackage: Finding(.noPackage)
        case .notAPackage(let folder): Finding(.notAPackage, subject: folder)
        case .ambiguous(let name, let meanings):
            Finding(.ambiguous, subject: name, actual: meanings.joined(separator: " and "))
        case .unknownRule(let id):
            Finding(
                .unknownRule, subject: id,
                hints: LintOptions.nearestRule(to: id).map { [Nearest.didYouMean($0)] } ?? [])
        }
    }
}
