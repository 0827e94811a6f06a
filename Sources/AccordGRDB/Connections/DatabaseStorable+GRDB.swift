#if GRDB
public import AccordDatabase
public import GRDB

extension DatabaseStorable where Self: MutablePersistableRecord {
    /// Inserts the record; a key that the database gives is filled in.
    ///
    /// - Throws: GRDB's `DatabaseError` where a constraint is not met.
    public func stored(in database: TestDatabase) async throws -> Self {
        let connection = try database.grdb
        return try connection.own { db in
            var record = self
            try db.inTransaction {
                try record.insert(db)
                return .commit
            }
            return record
        }
    }
}
#endif
