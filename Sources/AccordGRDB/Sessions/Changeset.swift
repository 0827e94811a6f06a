#if GRDB
import AccordDatabase
import GRDB

/// Changes of rows in SQLite's own form.
struct Changeset: Sendable {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isEmpty: Bool { bytes.isEmpty }

    /// Applies the opposite of the changes, in the transaction that is open.
    ///
    /// - Throws: GRDB's `DatabaseError` where a row is not as the changes left it.
    func undo(_ db: Database) throws {
        let functions = try SessionExtension.found()
        var bytes = bytes
        try bytes.withUnsafeMutableBytes { buffer in
            var count: Int32 = 0
            var inverse: UnsafeMutableRawPointer?
            try ChangeSession.check(
                functions.invert(Int32(buffer.count), buffer.baseAddress, &count, &inverse))
            defer { functions.free(inverse) }
            // SQLITE_CHANGESET_ABORT: a half undone database must not be used.
            let code = functions.apply(db.sqliteConnection, count, inverse, nil, { _, _, _ in 2 }, nil)
            try ChangeSession.check(code)
        }
    }

    /// The changes one by one, in the order in which tables were first changed.
    func changes() throws -> [RawChange] {
        let functions = try SessionExtension.found()
        var bytes = bytes
        return try bytes.withUnsafeMutableBytes { buffer in
            var iterator: OpaquePointer?
            try ChangeSession.check(
                functions.start(&iterator, Int32(buffer.count), buffer.baseAddress))
            defer { _ = functions.finalize(iterator) }
            var changes: [RawChange] = []
            while functions.next(iterator) == 100 {
                if let change = try RawChange(iterator, functions) { changes.append(change) }
            }
            return changes
        }
    }
}

/// One change as it is recorded: values that did not change are nil.
struct RawChange: Sendable {
    var table: String
    var kind: RowChange.Kind
    var isKey: [Bool]
    var old: [AccordDatabase.DatabaseValue?]
    var new: [AccordDatabase.DatabaseValue?]

    init?(_ iterator: OpaquePointer?, _ functions: SessionExtension) throws {
        var name: UnsafePointer<CChar>?
        var (count, operation, isIndirect): (Int32, Int32, Int32) = (0, 0, 0)
        try ChangeSession.check(functions.operation(iterator, &name, &count, &operation, &isIndirect))
        guard let name, let kind = Self.kinds[operation] else { return nil }
        table = String(cString: name)
        self.kind = kind
        var keys: UnsafeMutablePointer<UInt8>?
        try ChangeSession.check(functions.key(iterator, &keys, nil))
        let columns = 0..<count
        isKey = columns.map { keys?[Int($0)] != 0 }
        func values(
            _ read: @convention(c) (OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?) -> Int32
        ) throws -> [AccordDatabase.DatabaseValue?] {
            try columns.map { column in
                var value: OpaquePointer?
                try ChangeSession.check(read(iterator, column, &value))
                return functions.values.value(value)
            }
        }
        let unknown = [AccordDatabase.DatabaseValue?](repeating: nil, count: Int(count))
        old = kind == .inserted ? unknown : try values(functions.old)
        new = kind == .deleted ? unknown : try values(functions.new)
    }

    /// SQLITE_INSERT, SQLITE_UPDATE and SQLITE_DELETE.
    private static let kinds: [Int32: RowChange.Kind] = [18: .inserted, 23: .updated, 9: .deleted]
}
#endif
