import AccordFiles
import AccordJSON
import AccordReport

/// A package cannot be prepared for tests.
enum InitError: Error, Equatable {
    /// `Package.swift` cannot be evaluated; SwiftPM's own words.
    case manifest(String)
    /// There is no `swift` to ask.
    case noSwift(String)
    /// The package does not depend on Accord.
    case noDependency
}

extension InitError: Reportable {
    var finding: Finding {
        switch self {
        case .manifest(let words):
            Finding(.manifest, hints: [Excerpt.lines(of: words).joined(separator: "\n")])
        case .noSwift(let reason): Finding(.noSwift, facts: ["reason": JSON(reason)])
        case .noDependency: Finding(.noDependency)
        }
    }
}
