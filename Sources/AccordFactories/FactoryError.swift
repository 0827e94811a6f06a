import AccordJSON
public import AccordReport

/// A model could not be made.
public enum FactoryError: Error, Sendable, Equatable {
    /// A property that is set is a `let`, and the definition does not ask for it.
    case notSettable(property: String, model: String)
    /// A parent was saved, and still has no key.
    case noKey(of: String)
}

extension FactoryError: Reportable {
    public var finding: Finding {
        switch self {
        case .notSettable(let property, let model):
            Finding(.notSettable, subject: property, facts: ["model": JSON(model)])
        case .noKey(let factory): Finding(.noKey, subject: factory)
        }
    }
}
