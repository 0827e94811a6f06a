import AccordJSON
import AccordSchema
import Synchronization

/// The schemas of a contract that have been used: each is compiled once for each direction.
final class SchemaCache: Sendable {
    private struct Key: Hashable {
        var uri: String
        var direction: SchemaOptions.Direction?
        var formats: SchemaOptions.FormatPolicy
    }

    let dialect: Dialect
    private let registry: SchemaRegistry
    private let schemas = Mutex<[Key: Schema]>([:])

    init(_ store: DocumentStore, version: OpenAPIVersion, dialect uri: String?) {
        let own: Dialect = version == .v30 ? .openAPI30 : .openAPI31
        dialect = version == .v30 ? own : uri.flatMap(Dialect.init(uri:)) ?? own
        registry = SchemaRegistry { uri in (try? store.document(at: uri))?.json }
    }

    func schema(
        at uri: String, direction: SchemaOptions.Direction?, formats: SchemaOptions.FormatPolicy
    ) throws(SchemaError) -> Schema {
        let key = Key(uri: uri, direction: direction, formats: formats)
        if let schema = schemas.withLock({ $0[key] }) { return schema }
        var options = SchemaOptions()
        options.dialect = dialect
        options.direction = direction
        options.formats = formats
        let schema = try Schema(at: uri, in: registry, options: options)
        return schemas.withLock { schemas in
            if let first = schemas[key] { return first }
            schemas[key] = schema
            return schema
        }
    }
}
