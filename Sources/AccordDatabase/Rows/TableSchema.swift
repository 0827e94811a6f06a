/// A table as its database describes it.
public struct TableSchema: Sendable, Equatable {
    public struct Column: Sendable, Equatable {
        public let name: String
        /// The declared type, such as `TEXT`; empty where none is declared.
        public let type: String
        public let isNullable: Bool
        public let hasDefault: Bool

        public init(name: String, type: String, isNullable: Bool, hasDefault: Bool) {
            self.name = name
            self.type = type
            self.isNullable = isNullable
            self.hasDefault = hasDefault
        }
    }

    public let name: String
    public let columns: [Column]
    /// The columns of the declared primary key, in its order; empty where none is declared.
    public let primaryKey: [String]

    public init(name: String, columns: [Column], primaryKey: [String]) {
        self.name = name
        self.columns = columns
        self.primaryKey = primaryKey
    }
}
