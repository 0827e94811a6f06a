import AccordContract
import AccordHTTP
import AccordJSON
import AccordURI

/// The part of a document that a URI names: the whole of it, or a schema that has the URI by its `$id`.
enum EmbeddedResource {
    /// - Returns: nil where nothing in the document has the URI.
    static func pointer(to uri: String, in document: SourceDocument) -> JSONPointer? {
        let wanted = withoutFragment(uri)
        if [document.uri, document.baseURI].contains(where: { $0.utf8.elementsEqual(wanted.utf8) }) {
            return JSONPointer(tokens: [])
        }
        return find(wanted, in: document.json, at: [], base: document.uri)
    }

    private static func find(_ uri: String, in json: JSON, at tokens: [String], base: String) -> JSONPointer?
    {
        var base = base
        if let id = (json["$id"] ?? json["id"])?.string {
            base = withoutFragment(URIReference(base).resolving(URIReference(id)).description)
            if base.utf8.elementsEqual(uri.utf8) { return JSONPointer(tokens: tokens) }
        }
        for (key, value) in json.members {
            if let found = find(uri, in: value, at: tokens + [key], base: base) { return found }
        }
        for (index, value) in json.elements.enumerated() {
            if let found = find(uri, in: value, at: tokens + [String(index)], base: base) { return found }
        }
        return nil
    }

    private static func withoutFragment(_ uri: String) -> String {
        String(uri.prefix { $0 != "#" })
    }
}
