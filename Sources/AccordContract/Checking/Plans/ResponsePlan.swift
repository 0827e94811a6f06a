/// One response of an operation.
final class ResponsePlan: Sendable {
    /// As it is written: `200`, `4XX`, `default`.
    let key: String
    let headers: [ParameterPlan]
    /// Nil where no body is declared.
    let body: BodyPlan?
    let node: ContractNode

    init(
        key: String, headers: [ParameterPlan], body: BodyPlan?, node: ContractNode
    ) {
        self.key = key
        self.headers = headers
        self.body = body
        self.node = node
    }
}
