import AccordJSON
public import AccordReport

/// A comparison cannot work as its format was told to compare.
public enum ComparisonError: Error, Sendable, Equatable {
    /// Neither a JSONPath nor a JSON Pointer.
    case invalidPlace(String, reason: String)
    /// The value is no JSON, so there is nothing in it to be lenient about.
    case noDocument(at: String)
}

extension ComparisonError: Reportable {
    public var finding: Finding {
        switch self {
        case .invalidPlace(let place, let reason):
            Finding(.comparedPlace, subject: place, facts: ["reason": .init(reason)])
        case .noDocument(let place): Finding(.comparedFormat, subject: place)
        }
    }
}
