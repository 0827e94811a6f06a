import AccordReport
import ArgumentParser

/// From which severity on a finding makes a command end with 1.
enum FailLevel: String, ExpressibleByArgument, CaseIterable {
    case error, warning, note

    var severity: Severity {
        switch self {
        case .error: .error
        case .warning: .warning
        case .note: .note
        }
    }
}
