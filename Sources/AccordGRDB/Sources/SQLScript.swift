#if GRDB
public import AccordDatabase
import AccordFiles
import GRDB

/// Says by plain SQL what a database holds: for apps that do not use GRDB.
///
/// ```swift
/// enum Shop: SQLScript {
///     static let schema: [SQLText] = [.file("Schema.sql")]
///     static let seeds: [SQLText] = ["INSERT INTO books (title) VALUES ('Dune')"]
/// }
/// ```
public protocol SQLScript: DatabaseSource {
    /// What makes the schema, in order; each text may hold several statements.
    static var schema: [SQLText] { get }

    /// What fills in the rows that every test finds; nothing by default.
    static var seeds: [SQLText] { get }
}

extension SQLScript {
    public static var seeds: [SQLText] { [] }

    public static var driver: any DatabaseDriver {
        let (schema, seeds) = (schema, seeds)
        return GRDBDriver(
            GRDBSchema(
                source: String(describing: Self.self),
                migrate: { writer in try SQLText.run(schema, on: writer) },
                seed: { writer in try SQLText.run(seeds, on: writer) }),
            ingredients: (schema + ["--"] + seeds).map(\.ingredient))
    }
}

/// Statements of SQL, written out or in a file.
public struct SQLText: Sendable, ExpressibleByStringLiteral {
    private enum Kind: Sendable { case text(String), file(String) }

    private let kind: Kind

    /// The statements of a text that the app has already, such as those it runs when it starts.
    public init(_ text: String) { kind = .text(text) }

    public init(stringLiteral text: String) { self.init(text) }

    private init(_ kind: Kind) { self.kind = kind }

    /// The statements of a file.
    ///
    /// - Parameter path: absolute, or relative to the folder of the Swift file that names it.
    public static func file(_ path: String, filePath: StaticString = #filePath) -> SQLText {
        SQLText(.file(Path.absolute(path, in: Path.parent(filePath.description))))
    }

    func text() throws(DatabaseFault) -> String {
        switch kind {
        case .text(let text): return text
        case .file(let path):
            let bytes: [UInt8]?
            do { bytes = try Disk().read(path) } catch {
                throw .noScript(path: path, reason: error.reason)
            }
            guard let bytes else { throw .noScript(path: path, reason: "there is no such file") }
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw .noScript(path: path, reason: "it is not UTF-8")
            }
            return text
        }
    }

    /// What decides a template's content; a file that cannot be read is told when it is run.
    var ingredient: String { (try? text()) ?? "" }

    static func run(_ texts: [SQLText], on writer: any DatabaseWriter) throws {
        for text in texts {
            let sql = try text.text()
            try writer.write { db in try db.execute(sql: sql) }
        }
    }
}
#endif
