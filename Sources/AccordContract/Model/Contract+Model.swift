package import AccordSchema

extension Contract {
    /// The path items below `paths`, in the document's order.
    package var paths: [PathItem] {
        storage.paths {
            (root["paths"]?.members ?? []).compactMap { key, value in
                key.utf8.first == UInt8(ascii: "/") ? PathItem(key, value) : nil
            }
        }
    }

    /// The path items below `webhooks`.
    package var webhooks: [PathItem] {
        (root["webhooks"]?.members ?? []).map { PathItem($0.key, $0.value) }
    }

    /// The operations of all paths, in the document's order.
    package var operations: [Operation] { storage.operations { paths.flatMap(\.operations) } }

    /// A component by its section and its name: `components.schemas.Book`.
    package func component(_ section: String, _ name: String) -> ContractNode? {
        root["components"]?[section]?[name]
    }

    /// The dialect of schemas that do not name one themselves.
    package var dialect: Dialect { storage.schemas.dialect }

    /// The schema that stands at a node, compiled on first use.
    package func schema(
        at node: ContractNode, direction: SchemaOptions.Direction? = nil,
        formats: SchemaOptions.FormatPolicy = .annotate
    ) throws(SchemaError) -> Schema {
        try storage.schemas.schema(at: node.uri, direction: direction, formats: formats)
    }
}
