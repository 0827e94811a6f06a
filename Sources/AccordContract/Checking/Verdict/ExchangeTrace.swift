import AccordHTTP
import AccordJSON
import AccordReport

/// What an exchange met on its way, kept as it is until somebody asks.
struct ExchangeTrace: Sendable {
    var server: String?
    var plan: OperationPlan?
    var requestMedia: MediaPlan?
    var response: ResponsePlan?
    var media: MediaPlan?

    var steps: [ExplanationStep] {
        guard let plan else { return [] }
        let operation = plan.operation
        let (item, node) = (operation.pathItem, operation.node)
        let start = [
            ExplanationStep(
                kind: .server, value: server ?? "", place: (operation.servers.first ?? node).place),
            ExplanationStep(kind: .template, value: item.template, place: item.node.keyPlace),
            ExplanationStep(
                kind: .operation, value: operation.operationID ?? operation.method, place: node.keyPlace),
        ]
        let sent = requestMedia.map { Self.steps($0, .requestMediaType, .requestSchema) } ?? []
        let status = response.map { [ExplanationStep(kind: .status, value: $0.key, place: $0.node.keyPlace)] }
        return start + sent + (status ?? []) + (media.map { Self.steps($0, .mediaType, .schema) } ?? [])
    }

    private static func steps(
        _ media: MediaPlan, _ kind: ExplanationStep.Kind, _ schemaKind: ExplanationStep.Kind
    ) -> [ExplanationStep] {
        let start = [ExplanationStep(kind: kind, value: media.key, place: media.node.keyPlace)]
        return start
            + chain(media.schema ?? media.item).map {
                ExplanationStep(kind: schemaKind, value: $0.pointer.description, place: $0.place)
            }
    }

    /// The schema, and what its `$ref` leads to, step by step.
    private static func chain(_ schema: SchemaPlan?) -> [ContractNode] {
        guard var node = schema?.node else { return [] }
        var chain = [node]
        while chain.count < ContractNode.chainLimit, let next = try? node.followed() {
            chain.append(next)
            node = next
        }
        return chain
    }
}
