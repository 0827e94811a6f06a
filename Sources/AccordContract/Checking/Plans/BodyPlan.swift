/// The body of a request or a response: its media types, and whether it must be there.
final class BodyPlan: Sendable {
    let table: MediaTable
    let isRequired: Bool
    let node: ContractNode

    init(
        table: MediaTable, isRequired: Bool, node: ContractNode
    ) {
        self.table = table
        self.isRequired = isRequired
        self.node = node
    }
}
