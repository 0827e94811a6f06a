import AccordContract
import AccordFiles
import AccordHTTP
import AccordJSON
import AccordReport
import AccordSchema
import AccordURI

/// A schema's file and those beside it: `$ref` finds them by path, or by names below the schema's own `$id`.
struct SchemaFiles: Sendable {
    /// The file that was named.
    let main: SourceDocument
    private let store: DocumentStore
    /// The folder that `$id` says the schema is in, and the one that it is in.
    private let alias: (name: String, folder: String)?

    /// - Parameter path: the schema's file. Nothing outside of its folder is read.
    init(_ path: String) throws(DocumentError) {
        store = DocumentStore(for: path, root: nil, files: Disk())
        main = try store.main(path)
        alias = Self.alias(of: main)
    }

    /// The schema's file and those that were read for it.
    var documents: [SourceDocument] { store.documents }

    /// The documents that schemas are found in; what is referred to is read on first use.
    func registry(_ dialect: Dialect) -> SchemaRegistry {
        let registry = SchemaRegistry { uri in self.document(at: uri)?.json }
        registry.add(main.json, at: main.uri, dialect: main.json["$schema"] == nil ? dialect : nil)
        return registry
    }

    /// The file that a URI means; nil where it is none of them.
    func document(at uri: String) -> SourceDocument? {
        if uri.utf8.elementsEqual(main.uri.utf8) { return main }
        if let alias, uri.hasPrefix(alias.name) {
            return try? store.document(at: alias.folder + uri.dropFirst(alias.name.count))
        }
        return try? store.document(at: uri)
    }

    /// Where a schema stands whose resource and place in it are known.
    func place(uri: String, pointer: JSONPointer) -> Place? {
        if let base = EmbeddedResource.pointer(to: uri, in: main) { return place(base, pointer, in: main) }
        guard let document = document(at: uri) else { return nil }
        // A file that was found by a name below the schema's `$id` need not know its name.
        let base = EmbeddedResource.pointer(to: uri, in: document) ?? JSONPointer(tokens: [])
        return place(base, pointer, in: document)
    }

    private func place(_ base: JSONPointer, _ pointer: JSONPointer, in document: SourceDocument) -> Place {
        var place = document.place(of: JSONPointer(tokens: base.tokens + pointer.tokens))
        place.label = Rules.schemaLabel
        return place
    }

    private static func alias(of document: SourceDocument) -> (name: String, folder: String)? {
        guard let id = (document.json["$id"] ?? document.json["id"])?.string else { return nil }
        let name = URIReference(document.uri).resolving(URIReference(id)).description
        guard let end = name.lastIndex(of: "/"), let fileEnd = document.uri.lastIndex(of: "/") else {
            return nil
        }
        return (String(name[...end]), String(document.uri[...fileEnd]))
    }
}
