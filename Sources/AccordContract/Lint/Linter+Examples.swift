import AccordHTTP
import AccordJSON
import AccordReport
import AccordSchema

extension Linter {
    /// Examples, defaults and enum values against their schemas.
    func examples() -> [Detection] {
        each(.mediaType).flatMap(mediaTypeExamples)
            + each(.parameter, .header).flatMap { node in
                node["schema"].map { check(examples(of: node), $0, [node.direction]) } ?? []
            } + each(.schema).flatMap(schemaExamples)
    }

    private func mediaTypeExamples(_ node: ContractNode) -> [Detection] {
        guard let schema = node["schema"] else { return [] }
        let key = node.pointer.tokens.last ?? ""
        // What is not JSON may have its example as text.
        let isJSON = MediaType(key)?.isJSON ?? false
        let values = examples(of: node).filter { value in
            (isJSON || value.json.kind != .string) && !isText(value.json, schema, node.direction)
        }
        return check(values, schema, [node.direction])
    }

    /// Whether the example is what is sent, as text: a string that holds JSON which the schema accepts.
    private func isText(_ value: JSON, _ schema: ContractNode, _ direction: SchemaOptions.Direction?) -> Bool
    {
        guard let text = value.string, let json = try? JSON(parsing: text) else { return false }
        return (try? contract.schema(at: schema, direction: direction))?.accepts(json) ?? false
    }

    /// The values of `example` and `examples`.
    private func examples(of node: ContractNode) -> [ContractNode] {
        let named = (node["examples"]?.members ?? []).compactMap { _, value in
            value.resolved.flatMap { $0["dataValue"] ?? $0["value"] }
        }
        return [node["example"]].compactMap(\.self) + named
    }

    private func schemaExamples(_ node: ContractNode) -> [Detection] {
        if node["$ref"] != nil, version == .v30 { return [] }
        var values = node["examples"]?.elements ?? []
        if let example = node["example"] { values.append(example) }
        if let value = node["default"] { values.append(value) }
        values += node["enum"]?.elements ?? []
        guard !values.isEmpty else { return [] }
        // Whoever reads a schema may see it in a request or in a response.
        return check(values, node, [nil, .request, .response])
    }

    /// The values that the schema refuses in each of the directions.
    private func check(
        _ values: [ContractNode], _ schema: ContractNode, _ directions: [SchemaOptions.Direction?]
    ) -> [Detection] {
        let schemas = directions.compactMap { try? contract.schema(at: schema, direction: $0) }
        guard let first = schemas.first else { return [] }
        return values.flatMap { value -> [Detection] in
            if schemas.contains(where: { $0.accepts(value.json) }) { return [] }
            return first.violations(in: value.json, limit: CheckRun.violationLimit)
                .map { detection($0, value, schema) }
        }
    }

    private func detection(
        _ violation: SchemaViolation, _ value: ContractNode, _ schema: ContractNode
    ) -> Detection {
        let place = value.json.value(at: violation.instance).map {
            ContractNode(value.storage, value.document, $0)
        }
        let sentence = SchemaSentence(violation, place?.json, version)
        let steps = violation.instance
        var detection = Detection(.valueMismatch, .warning, at: place ?? value, subject: value.role)
            .expecting(sentence.expected, actual: sentence.actual)
            .with("problem", JSON(steps.tokens.isEmpty ? sentence.problem : "\(steps): \(sentence.problem)"))
            .with("keyword", JSON(violation.keyword))
            .with("instance", JSON(steps.description))
            .other("schema", at: SchemaPlace(violation, seenFrom: schema).place)
        detection.hints = sentence.hints
        return detection
    }
}

extension ContractNode {
    /// Whether the value is sent or received, by what stands around it.
    fileprivate var direction: SchemaOptions.Direction? {
        for token in pointer.tokens.reversed() {
            switch token {
            case "requestBody", "requestBodies", "parameters": return .request
            case "responses", "headers": return .response
            default: continue
            }
        }
        return nil
    }

    /// What a sentence calls the value: `default`, `example`, `enum`.
    fileprivate var role: String {
        let roles = ["example", "examples", "default", "enum"]
        return pointer.tokens.last { roles.contains($0) } ?? "example"
    }
}
