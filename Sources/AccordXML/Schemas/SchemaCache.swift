#if XML
import Synchronization

/// Schemas by file: compiled once, and again when one of their files has changed.
final class SchemaCache: Sendable {
    static let process = SchemaCache()

    private let schemas = Mutex<[String: (files: [String: [UInt8]], compiled: any CompiledSchema)]>([:])

    func compiled(_ schema: XML.Schema, in folder: String) throws(SchemaError) -> any CompiledSchema {
        let files = try SchemaFiles(of: schema, in: folder).contents
        let path = schema.path.hasPrefix("/") ? schema.path : "\(folder)/\(schema.path)"
        return try schemas.withLock { schemas throws(SchemaError) in
            if let known = schemas[path], known.files == files { return known.compiled }
            let compiled: any CompiledSchema =
                switch schema.language {
                case .xsd: try XSD(path)
                case .relaxNG: try RelaxNG(path)
                }
            schemas[path] = (files, compiled)
            return compiled
        }
    }
}

/// A schema that is ready to be used, by one thread at a time.
protocol CompiledSchema: Sendable {
    func violations(in tree: Tree) -> [XML.Violation]
}
#endif
