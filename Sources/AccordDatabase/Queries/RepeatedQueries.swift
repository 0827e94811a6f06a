import AccordReport

/// What happens where one query runs again and again with other values: once for each row of another, mostly.
public struct RepeatedQueries: Sendable, Hashable {
    /// From how many runs on; nil where it is allowed.
    let threshold: Int?
    let severity: Severity

    /// Nothing happens.
    public static let allowed = RepeatedQueries(threshold: nil, severity: .note)
    /// A warning from five runs on: the default.
    public static let warning = RepeatedQueries.warning(from: 5)
    /// An error from five runs on.
    public static let error = RepeatedQueries.error(from: 5)

    /// A warning from a number of runs on.
    public static func warning(from count: Int) -> RepeatedQueries {
        RepeatedQueries(threshold: max(2, count), severity: .warning)
    }

    /// An error from a number of runs on: the test fails.
    public static func error(from count: Int) -> RepeatedQueries {
        RepeatedQueries(threshold: max(2, count), severity: .error)
    }
}
