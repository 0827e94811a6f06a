import AccordFiles
import AccordJSON
import Synchronization

/// What all handles of a contract share: its documents, and what has been made of them so far.
final class ContractStorage: Sendable {
    let store: DocumentStore
    let document: SourceDocument
    let version: OpenAPIVersion
    let schemas: SchemaCache
    let routes = RouteTables()
    private let paths = Mutex<[PathItem]?>(nil)
    private let operations = Mutex<[Operation]?>(nil)

    init(loading path: String, files: some FileSystem, root: String?) throws(ContractError) {
        let store = DocumentStore(for: path, root: root, files: files)
        do throws(DocumentError) {
            document = try store.main(path)
        } catch {
            throw ContractError(reason: .document(error), place: nil, path: path)
        }
        self.store = store
        version = try Self.version(of: document)
        schemas = SchemaCache(store, version: version, dialect: document.json["jsonSchemaDialect"]?.string)
    }

    /// - Parameter url: where the document was served: what its references are relative to, and so remote.
    init(parsing bytes: [UInt8], from url: String) throws(ContractError) {
        store = DocumentStore(for: url, root: nil, files: Disk())
        do throws(DocumentError) {
            document = try SourceDocument(bytes, path: url, uri: url)
        } catch {
            throw ContractError(reason: .document(error), place: nil, path: url)
        }
        store.adopt(document)
        version = try Self.version(of: document)
        schemas = SchemaCache(store, version: version, dialect: document.json["jsonSchemaDialect"]?.string)
    }

    private static func version(of document: SourceDocument) throws(ContractError) -> OpenAPIVersion {
        let json = document.json
        func error(_ reason: ContractError.Reason, at key: String? = nil) -> ContractError {
            let pointer = JSONPointer(tokens: key.map { [$0] } ?? [])
            return ContractError(reason: reason, place: document.place(of: pointer), path: document.path)
        }
        guard json.kind == .object else { throw error(.noObject) }
        // An unquoted `3.1` is a number in YAML.
        if let field = json["openapi"], let text = field.string ?? field.numberText {
            guard let version = OpenAPIVersion(text) else { throw error(.version(text), at: "openapi") }
            return version
        }
        if let field = json["swagger"] {
            throw error(.swagger(field.string ?? field.numberText ?? ""), at: "swagger")
        }
        throw error(.noVersion)
    }

    /// Made once; of two threads that make it at the same time, the first gives the value.
    func paths(_ make: () -> [PathItem]) -> [PathItem] {
        if let made = paths.withLock({ $0 }) { return made }
        let made = make()
        return paths.withLock { paths in
            if let first = paths { return first }
            paths = made
            return made
        }
    }

    func operations(_ make: () -> [Operation]) -> [Operation] {
        if let made = operations.withLock({ $0 }) { return made }
        let made = make()
        return operations.withLock { operations in
            if let first = operations { return first }
            operations = made
            return made
        }
    }
}
