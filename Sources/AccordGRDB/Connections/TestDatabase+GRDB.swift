#if GRDB
public import AccordDatabase
public import GRDB

extension TestDatabase {
    /// What the app reads and writes this database through: a queue in memory, where the isolation allows.
    ///
    /// - Throws: `DatabaseFault` where the database cannot be opened, or is not GRDB's.
    public var writer: any DatabaseWriter {
        get throws {
            let writer = try grdb.writer()
            log.noteUser(of: alias)
            return writer
        }
    }

    /// A pool, for an app that reads while it writes; a `.clone` is in a file from now on.
    ///
    /// - Throws: `DatabaseFault` where the isolation has no file, or where somebody holds its writer in memory.
    public var pool: DatabasePool {
        get throws {
            let pool = try grdb.pool()
            log.noteUser(of: alias)
            return pool
        }
    }

    var grdb: GRDBConnection {
        get throws {
            guard let connection = connection as? GRDBConnection else {
                throw DatabaseFault.notSupported(
                    "give a GRDB writer", driver: String(describing: type(of: connection)))
            }
            return connection
        }
    }
}
#endif
