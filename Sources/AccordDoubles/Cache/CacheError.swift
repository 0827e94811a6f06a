import AccordJSON
public import AccordReport

/// A value of a cache is not what was asked for.
public enum CacheError: Error, Sendable, Equatable {
    /// Under the key stands a value of another type.
    case otherType(key: String, stored: String, asked: String)
    /// The number under the key would leave the range of `Int`.
    case overflow(key: String)
}

extension CacheError: Reportable {
    public var finding: Finding {
        switch self {
        case .otherType(let key, let stored, let asked):
            Finding(.cacheType, subject: key, facts: ["stored": JSON(stored), "asked": JSON(asked)])
        case .overflow(let key): Finding(.cacheOverflow, subject: key)
        }
    }
}
