#if GRDB
import AccordDatabase
import GRDB

/// What a source says, its type erased.
struct GRDBSchema: Sendable {
    let source: String
    let migrate: @Sendable (any DatabaseWriter) throws -> Void
    let seed: @Sendable (any DatabaseWriter) throws -> Void
    var configuration: @Sendable () -> GRDB.Configuration = { GRDB.Configuration() }

    /// - Throws: `DatabaseFault.migrationFailed`, or `.noScript` for a file that is not there.
    func migrated(_ writer: any DatabaseWriter) throws(DatabaseFault) {
        do { try migrate(writer) } catch let fault as DatabaseFault { throw fault } catch {
            throw .migrationFailed(source: source, reason: String(describing: error))
        }
    }

    /// - Throws: `DatabaseFault.seedFailed`, or `.noScript` for a file that is not there.
    func seeded(_ writer: any DatabaseWriter) throws(DatabaseFault) {
        do { try seed(writer) } catch let fault as DatabaseFault { throw fault } catch {
            throw .seedFailed(source: source, reason: String(describing: error))
        }
    }
}
#endif
