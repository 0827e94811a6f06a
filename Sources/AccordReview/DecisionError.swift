package import AccordReport
package import AccordSnapshots

/// A decision could not be carried out.
package enum DecisionError: Error, Sendable, Equatable {
    case store(StoreError)
    /// A test has received something else since the entry was listed.
    case replaced(path: String)
}

extension DecisionError: Reportable {
    package var finding: Finding {
        switch self {
        case .store(let error): error.finding
        case .replaced(let path): Finding(.replaced, subject: path)
        }
    }
}
