/// A Path Item Object with its template, its own fields before those of its `$ref`.
package struct PathItem: Sendable {
    /// The key: `/books/{id}`, a webhook's name, or a callback's expression.
    package let template: String
    /// The Path Item as it stands below the template.
    package let node: ContractNode
    /// What its `$ref` leads to; nil where it has none, or one that is broken.
    package let referenced: ContractNode?

    init(_ template: String, _ node: ContractNode) {
        self.template = template
        self.node = node
        referenced = node.reference == nil ? nil : node.resolved
    }

    package subscript(key: String) -> ContractNode? { node[key] ?? referenced?[key] }

    /// The methods that have a field of their own, in lower case; `query` since 3.2.
    package static func methods(_ version: OpenAPIVersion) -> [String] {
        let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]
        return version >= .v32 ? methods + ["query"] : methods
    }

    /// The operations, `additionalOperations` last.
    package var operations: [Operation] {
        let version = node.storage.version
        let standard = Self.methods(version).compactMap { method in
            self[method].map { Operation(method.uppercased(), $0, in: self) }
        }
        guard version >= .v32, let additional = self["additionalOperations"] else { return standard }
        return standard + additional.members.map { Operation($0.key, $0.value, in: self) }
    }

    /// The Parameter Objects that all operations share, unresolved.
    package var parameters: [ContractNode] { self["parameters"]?.elements ?? [] }
}
