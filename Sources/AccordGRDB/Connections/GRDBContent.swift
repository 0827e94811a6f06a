#if GRDB
import AccordDatabase
import AccordFiles
import GRDB

/// What a template holds, in the two forms that copies are made of.
final class GRDBContent: Sendable {
    private let bytes: [UInt8]
    private let queue: DatabaseQueue

    /// - Throws: `DatabaseFault.cannotOpen` for a file that is no database, `.locked` for one in use.
    init(_ path: String, _ schema: GRDBSchema) throws(DatabaseFault) {
        do {
            var configuration = schema.configuration()
            configuration.readonly = true
            let file = try DatabaseQueue(path: path, configuration: configuration)
            queue = try DatabaseQueue(configuration: schema.configuration())
            try file.backup(to: queue)
            try file.close()
            bytes = try Disk().read(path) ?? []
        } catch {
            if error.isOfLock { throw .locked(alias: schema.source, path: path) }
            throw .cannotOpen(source: schema.source, path: path, reason: String(describing: error))
        }
    }

    /// A copy in memory takes a fraction of a millisecond: pages are copied, nothing is parsed.
    func copy(to writer: any DatabaseWriter) throws { try queue.backup(to: writer) }

    /// Not flushed: the file is gone with its test. Half a copy would be taken for a database by the next who asks.
    func copy(to path: String) throws {
        do { try Disk().append(bytes, to: path) } catch {
            try Disk().remove(path)
            throw error
        }
    }
}
#endif
