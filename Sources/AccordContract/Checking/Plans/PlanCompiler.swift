import AccordJSON
import AccordSchema
import HTTPTypes

/// Makes plans of what stands in a contract; what is broken there is left out.
struct PlanCompiler {
    let contract: Contract
    let formats: SchemaOptions.FormatPolicy

    // MARK: - Parameters

    func parameter(_ parameter: ParameterObject) -> ParameterPlan {
        plan(parameter.node, name: parameter.name, at: parameter.location, .request)
    }

    /// A Parameter Object or a Header Object, which is one without name and place.
    private func plan(
        _ node: ContractNode, name: String, at location: ParameterObject.Location,
        _ direction: SchemaOptions.Direction
    ) -> ParameterPlan {
        let content = MediaTypeObject.all(in: node).first.map { media($0, direction) }
        return ParameterPlan(
            name: name, location: location,
            isRequired: location == .path || node["required"]?.bool == true,
            allowsEmpty: location == .query && node["allowEmptyValue"]?.bool == true,
            decoder: decoder(node, name: name, at: location),
            schema: content == nil ? schema(node["schema"], direction) : nil, content: content, node: node,
            field: location == .header ? HTTPField.Name(name) : nil, isResponse: direction == .response)
    }

    private func decoder(
        _ node: ContractNode, name: String, at location: ParameterObject.Location
    ) -> ParameterDecoder {
        let isForm = location == .query || location == .cookie
        let style =
            node["style"]?.string.flatMap(ParameterStyle.init(rawValue:)) ?? (isForm ? .form : .simple)
        return ParameterDecoder(
            name: name, style: style, explode: node["explode"]?.bool ?? style.explodesByDefault,
            shape: ValueShape.of(node["schema"]), plusIsBlank: location == .query || location == .querystring,
            isPercentEncoded: location != .header && style != .cookie)
    }

    func headers(_ owner: ContractNode, _ direction: SchemaOptions.Direction) -> [ParameterPlan] {
        (owner["headers"]?.members ?? []).compactMap { name, node in
            guard name.lowercased() != "content-type", let node = node.resolved else { return nil }
            return plan(node, name: name, at: .header, direction)
        }
    }

    // MARK: - Bodies

    func responses(_ operation: Operation) -> StatusTable {
        var table = StatusTable()
        for (key, node) in operation.responses {
            let hasBody = node["content"].map { $0.json.count > 0 } ?? false
            let response = ResponsePlan(
                key: key, headers: headers(node, .response), body: hasBody ? body(node, .response) : nil,
                node: node)
            table.insert(response, at: key)
        }
        return table
    }

    func body(_ node: ContractNode, _ direction: SchemaOptions.Direction) -> BodyPlan {
        BodyPlan(
            table: MediaTable(MediaTypeObject.all(in: node).map { media($0, direction) }),
            isRequired: direction == .response || node["required"]?.bool == true, node: node)
    }

    func schema(_ node: ContractNode?, _ direction: SchemaOptions.Direction) -> SchemaPlan? {
        node.map { SchemaPlan($0, direction, formats) }
    }
}
