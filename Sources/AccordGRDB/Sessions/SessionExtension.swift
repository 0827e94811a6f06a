#if GRDB
import AccordDatabase

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// SQLite's session extension, found at run time: a SQLite without it must not fail to link.
///
/// <https://www.sqlite.org/sessionintro.html>
struct SessionExtension: Sendable {
    typealias Pointer = OpaquePointer
    typealias Conflict = @convention(c) (UnsafeMutableRawPointer?, Int32, Pointer?) -> Int32

    let create: @convention(c) (Pointer?, UnsafePointer<CChar>?, UnsafeMutablePointer<Pointer?>?) -> Int32
    let configure: @convention(c) (Pointer?, Int32, UnsafeMutableRawPointer?) -> Int32
    let attach: @convention(c) (Pointer?, UnsafePointer<CChar>?) -> Int32
    let delete: @convention(c) (Pointer?) -> Void
    let changeset:
        @convention(c) (
            Pointer?, UnsafeMutablePointer<Int32>?, UnsafeMutablePointer<UnsafeMutableRawPointer?>?
        ) -> Int32
    let invert:
        @convention(c) (
            Int32, UnsafeRawPointer?, UnsafeMutablePointer<Int32>?,
            UnsafeMutablePointer<UnsafeMutableRawPointer?>?
        ) -> Int32
    let apply:
        @convention(c) (
            Pointer?, Int32, UnsafeMutableRawPointer?,
            (@convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?) -> Int32)?, Conflict?,
            UnsafeMutableRawPointer?
        ) -> Int32
    let start: @convention(c) (UnsafeMutablePointer<Pointer?>?, Int32, UnsafeMutableRawPointer?) -> Int32
    let next: @convention(c) (Pointer?) -> Int32
    let operation:
        @convention(c) (
            Pointer?, UnsafeMutablePointer<UnsafePointer<CChar>?>?, UnsafeMutablePointer<Int32>?,
            UnsafeMutablePointer<Int32>?, UnsafeMutablePointer<Int32>?
        ) -> Int32
    let key:
        @convention(c) (
            Pointer?, UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?, UnsafeMutablePointer<Int32>?
        ) -> Int32
    let old: @convention(c) (Pointer?, Int32, UnsafeMutablePointer<Pointer?>?) -> Int32
    let new: @convention(c) (Pointer?, Int32, UnsafeMutablePointer<Pointer?>?) -> Int32
    let finalize: @convention(c) (Pointer?) -> Int32
    let free: @convention(c) (UnsafeMutableRawPointer?) -> Void
    let values: SQLiteValueAccess

    /// - Throws: `DatabaseFault.noSessions` with the first name that is missing.
    static func found() throws(DatabaseFault) -> SessionExtension { try known.get() }

    private static let known = Result<SessionExtension, DatabaseFault> { () throws(DatabaseFault) in
        try SessionExtension(SymbolTable())
    }

    private init(_ symbols: borrowing SymbolTable) throws(DatabaseFault) {
        create = try symbols.function("sqlite3session_create")
        configure = try symbols.function("sqlite3session_object_config")
        attach = try symbols.function("sqlite3session_attach")
        delete = try symbols.function("sqlite3session_delete")
        changeset = try symbols.function("sqlite3session_changeset")
        invert = try symbols.function("sqlite3changeset_invert")
        apply = try symbols.function("sqlite3changeset_apply")
        start = try symbols.function("sqlite3changeset_start")
        next = try symbols.function("sqlite3changeset_next")
        operation = try symbols.function("sqlite3changeset_op")
        key = try symbols.function("sqlite3changeset_pk")
        old = try symbols.function("sqlite3changeset_old")
        new = try symbols.function("sqlite3changeset_new")
        finalize = try symbols.function("sqlite3changeset_finalize")
        free = try symbols.function("sqlite3_free")
        values = try SQLiteValueAccess(symbols)
    }
}

/// How values in a change are read.
struct SQLiteValueAccess: Sendable {
    typealias Value = OpaquePointer

    let type: @convention(c) (Value?) -> Int32
    let integer: @convention(c) (Value?) -> Int64
    let real: @convention(c) (Value?) -> Double
    let text: @convention(c) (Value?) -> UnsafePointer<UInt8>?
    let blob: @convention(c) (Value?) -> UnsafeRawPointer?
    let count: @convention(c) (Value?) -> Int32

    init(_ symbols: borrowing SymbolTable) throws(DatabaseFault) {
        type = try symbols.function("sqlite3_value_type")
        integer = try symbols.function("sqlite3_value_int64")
        real = try symbols.function("sqlite3_value_double")
        text = try symbols.function("sqlite3_value_text")
        blob = try symbols.function("sqlite3_value_blob")
        count = try symbols.function("sqlite3_value_bytes")
    }

    /// Nil for a column that the change says nothing of.
    func value(_ value: Value?) -> DatabaseValue? {
        guard let value else { return nil }
        switch type(value) {
        case 1: return .integer(integer(value))
        case 2: return .real(real(value))
        case 3:
            let start = text(value)
            return .text(
                String(decoding: UnsafeBufferPointer(start: start, count: Int(count(value))), as: UTF8.self))
        case 4:
            let start = blob(value)
            return .blob(Array(UnsafeRawBufferPointer(start: start, count: Int(count(value)))))
        default: return .null
        }
    }
}

/// The functions that are linked into this process, by name.
struct SymbolTable: ~Copyable {
    private let process = dlopen(nil, RTLD_NOW)

    deinit { if let process { dlclose(process) } }

    /// The caller's type must be the function's own, as of SQLite's documentation.
    func function<Function>(_ name: String) throws(DatabaseFault) -> Function {
        guard let process, let symbol = dlsym(process, name) else { throw .noSessions(missing: name) }
        return unsafeBitCast(symbol, to: Function.self)
    }
}
#endif
