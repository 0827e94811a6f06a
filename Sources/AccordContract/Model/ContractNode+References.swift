import AccordHTTP
import AccordJSON
import AccordURI

extension ContractNode {
    /// How many Reference Objects may lead from one to the next.
    static let chainLimit = 64

    /// The text of `$ref`; nil where the value is no Reference Object.
    package var reference: String? { json["$ref"]?.string }

    /// The value itself, or what its Reference Object leads to in the end; nil where that is nowhere.
    package var resolved: ContractNode? { try? resolving() }

    /// The value itself, or what its Reference Object leads to in the end.
    ///
    /// - Throws: `ReferenceError` where a reference is broken or leads back to itself.
    package func resolving() throws(ReferenceError) -> ContractNode {
        guard json["$ref"] != nil else { return self }
        var current = self
        var seen: Set<NodeIdentity> = [identity]
        while let next = try current.followed() {
            guard seen.insert(next.identity).inserted, seen.count <= Self.chainLimit else {
                throw ReferenceError(.cyclic, at: self, to: reference ?? "")
            }
            current = next
        }
        return current
    }

    /// What the value's own `$ref` leads to, which may be a reference again; nil where it has none.
    package func followed() throws(ReferenceError) -> ContractNode? {
        guard let field = json["$ref"] else { return nil }
        guard let reference = field.string else { throw ReferenceError(.noString, at: self, to: "") }
        return try target(of: reference)
    }

    /// What a URI reference means that stands in this document.
    package func target(of reference: String) throws(ReferenceError) -> ContractNode {
        let uri = URIReference(document.baseURI).resolving(URIReference(reference))
        let document = try document(at: uri, for: reference)
        let fragment = uri.fragment ?? ""
        guard let text = Fragment.decoded(fragment) else {
            throw ReferenceError(.invalidFragment, at: self, to: reference)
        }
        guard
            let pointer = text.isEmpty || text.utf8.first == UInt8(ascii: "/")
                ? try? JSONPointer(parsing: text) : document.pointer(ofAnchor: text)
        else { throw ReferenceError(.invalidFragment, at: self, to: reference) }
        guard let value = document.json.value(at: pointer) else {
            throw ReferenceError(.dangling, at: self, to: reference)
        }
        return ContractNode(storage, document, value)
    }

    private func document(
        at uri: URIReference, for reference: String
    ) throws(ReferenceError) -> SourceDocument {
        var base = uri
        base.fragment = nil
        if base.description == document.baseURI { return document }
        do throws(DocumentError) {
            return try storage.store.document(at: base.description)
        } catch {
            throw ReferenceError(.document(error), at: self, to: reference)
        }
    }
}
