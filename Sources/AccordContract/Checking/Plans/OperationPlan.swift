import AccordSchema

/// What an operation promises, compiled once, on its first exchange.
final class OperationPlan: Sendable {
    let operation: Operation
    let path: [ParameterPlan]
    let query: [ParameterPlan]
    let header: [ParameterPlan]
    let cookie: [ParameterPlan]
    /// The whole query as one value (3.2).
    let querystring: ParameterPlan?
    /// Nil where none is declared, or where the version does not let it count.
    let requestBody: BodyPlan?
    /// Whether the version says that a body of this method means nothing (3.0: GET, DELETE, HEAD).
    let ignoresRequestBody: Bool
    let responses: StatusTable
    /// Alternatives, of each of which all must be there.
    let security: [[SecurityPlan]]
    let name: OperationName
    let queryNames: Set<String>
    let headerNames: Set<String>
    let cookieNames: Set<String>

    init(_ operation: Operation, _ compiler: PlanCompiler) {
        self.operation = operation
        name = OperationName(
            method: operation.method, template: operation.template, id: operation.operationID)
        let version = operation.node.contract.version
        let parameters = operation.parameters.filter { !Self.isIgnored($0) }.map(compiler.parameter)
        func at(_ location: ParameterObject.Location) -> [ParameterPlan] {
            parameters.filter { $0.location == location }
        }
        (path, header, cookie) = (at(.path), at(.header), at(.cookie))
        query = Self.openLast(at(.query))
        querystring = at(.querystring).first
        ignoresRequestBody = version == .v30 && ["GET", "DELETE", "HEAD"].contains(operation.method)
        requestBody = ignoresRequestBody ? nil : operation.requestBody.map { compiler.body($0, .request) }
        responses = compiler.responses(operation)
        security = operation.security.map { requirement in
            requirement.members.map { SecurityPlan($0.key, in: operation.node.contract) }
        }
        let keys = security.flatMap { $0 }
        queryNames = Set(query.map(\.name) + keys.compactMap { $0.name(in: .query) })
        cookieNames = Set(cookie.map(\.name) + keys.compactMap { $0.name(in: .cookie) })
        headerNames = Set(
            (header.map(\.name) + keys.compactMap { $0.name(in: .header) }).map { $0.lowercased() })
    }

    /// `Accept`, `Content-Type` and `Authorization` are described by other means.
    private static func isIgnored(_ parameter: ParameterObject) -> Bool {
        parameter.location == .header
            && ["accept", "content-type", "authorization"].contains(parameter.name.lowercased())
    }

    /// Objects that take what is left of a query come after those that name what they take.
    private static func openLast(_ parameters: [ParameterPlan]) -> [ParameterPlan] {
        func isOpen(_ plan: ParameterPlan) -> Bool { plan.decoder.shape.isObject && plan.decoder.explode }
        return parameters.filter { !isOpen($0) } + parameters.filter(isOpen)
    }

    /// The requirement that counts: the operation's own, or the document's.
    var securityNode: ContractNode? {
        operation.node["security"] ?? operation.node.contract.root["security"]
    }
}
