import AccordSchema

/// A schema that a part of an exchange is held against, compiled with the operation.
struct SchemaPlan: Sendable {
    let node: ContractNode
    /// Nil where the contract is broken there.
    let schema: Schema?

    init(_ node: ContractNode, _ direction: SchemaOptions.Direction, _ formats: SchemaOptions.FormatPolicy) {
        self.node = node
        schema = try? node.contract.schema(at: node, direction: direction, formats: formats)
    }
}
