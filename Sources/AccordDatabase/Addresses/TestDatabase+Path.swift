extension TestDatabase {
    /// The file of this database, for an app that opens SQLite by itself; like `url`, as a path.
    ///
    /// - Throws: `DatabaseFault` where the isolation has no file, or where somebody holds its writer in memory.
    public var path: String {
        get async throws {
            guard let path = try await url.path else {
                throw DatabaseFault.notInFile(isolation, alias: alias, wasUsed: false)
            }
            return path
        }
    }
}
