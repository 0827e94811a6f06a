/// One SQL statement that the app ran in a test.
public struct Statement: Sendable, Equatable {
    /// The statement with placeholders, so that no value (which may be a secret) is in it.
    public var sql: String
    /// The statement with its values, where the driver can tell it.
    public var expandedSQL: String?
    /// Which of the test's databases ran it: `default`, or a name given to `.databases`.
    public var alias: String
    /// Whether it can change data or schema.
    public var isWrite: Bool
    /// How many rows it returned or changed, where the driver can tell it.
    public var rows: Int?
    public var duration: Duration

    public init(
        sql: String, expandedSQL: String? = nil, alias: String = "default", isWrite: Bool,
        rows: Int? = nil, duration: Duration = .zero
    ) {
        self.sql = sql
        self.expandedSQL = expandedSQL
        self.alias = alias
        self.isWrite = isWrite
        self.rows = rows
        self.duration = duration
    }
}
