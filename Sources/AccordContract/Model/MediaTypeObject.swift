/// A Media Type Object with the key that it stands under.
package struct MediaTypeObject: Sendable {
    /// `application/json`, `text/*`, as it is written.
    package let key: String
    /// The Media Type Object, resolved: it may be a reference since 3.2.
    package let node: ContractNode

    package var schema: ContractNode? { node["schema"] }

    /// The schema of one item of a sequential media type (3.2).
    package var itemSchema: ContractNode? { node["itemSchema"] }

    /// The Encoding Object of a property.
    package func encoding(_ property: String) -> ContractNode? { node["encoding"]?[property] }

    /// The media types below `content` of a request body, a response, a header or a parameter.
    package static func all(in owner: ContractNode) -> [MediaTypeObject] {
        (owner["content"]?.members ?? []).compactMap { key, value in
            value.resolved.map { MediaTypeObject(key: key, node: $0) }
        }
    }
}
