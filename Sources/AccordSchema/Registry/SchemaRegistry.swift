package import AccordJSON
import Synchronization

/// The documents that schemas are found in, by URI; the drafts' metaschemas are there already.
package final class SchemaRegistry: Sendable {
    private let state: Mutex<SchemaSources>

    /// - Parameter fetch: asked once for a document that a reference names and that was not added; it must not
    ///   use this registry.
    package init(fetch: @escaping @Sendable (_ uri: String) -> JSON? = { _ in nil }) {
        state = Mutex(SchemaSources(fetch: fetch))
    }

    /// Makes a document known.
    ///
    /// - Parameters:
    ///   - uri: absolute; what the document's own `$id` says is resolved against it.
    ///   - dialect: of a document that does not say it by `$schema`, `openapi` or `jsonSchemaDialect`. Where
    ///     neither is there, the document is read in the dialect of the schema that first reaches it.
    package func add(_ document: JSON, at uri: String, dialect: Dialect? = nil) {
        state.withLock { $0.add(document, at: uri, dialect: dialect) }
    }

    func withSources<R: Sendable>(_ body: (inout SchemaSources) -> sending R) -> R {
        state.withLock { body(&$0) }
    }
}
