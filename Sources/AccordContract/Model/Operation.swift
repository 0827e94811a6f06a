/// An Operation Object with what it takes over from its path and its document.
package struct Operation: Sendable {
    /// As it is sent: `GET`; that of an additional operation as it is written.
    package let method: String
    package let node: ContractNode
    package let pathItem: PathItem

    init(_ method: String, _ node: ContractNode, in pathItem: PathItem) {
        self.method = method
        self.node = node
        self.pathItem = pathItem
    }

    /// The path template.
    package var template: String { pathItem.template }

    package var operationID: String? { node["operationId"]?.string }

    /// The parameters, those of the path item last, without those that the operation has its own of.
    ///
    /// A parameter that cannot be resolved, or has no name or place, is left out.
    package var parameters: [ParameterObject] {
        var seen: Set<ParameterObject.Identity> = []
        return ((node["parameters"]?.elements ?? []) + pathItem.parameters).compactMap { node in
            guard let parameter = ParameterObject(node), seen.insert(parameter.identity).inserted else {
                return nil
            }
            return parameter
        }
    }

    /// The Request Body Object, resolved.
    package var requestBody: ContractNode? { node["requestBody"]?.resolved }

    /// The Response Objects by their keys, resolved; broken references are left out.
    package var responses: [(key: String, node: ContractNode)] {
        (node["responses"]?.members ?? []).compactMap { key, value in
            guard !key.hasPrefix("x-"), let response = value.resolved else { return nil }
            return (key, response)
        }
    }

    /// The Server Objects that count: the operation's, else the path's, else the document's.
    package var servers: [ContractNode] {
        let levels = [node["servers"], pathItem["servers"], node.contract.root["servers"]]
        return levels.lazy.compactMap { $0?.elements }.first { !$0.isEmpty } ?? []
    }

    /// The Security Requirement Objects that count; empty where nothing is required.
    package var security: [ContractNode] {
        (node["security"] ?? node.contract.root["security"])?.elements ?? []
    }
}
