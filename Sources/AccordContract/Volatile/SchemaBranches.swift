import AccordJSON
import AccordSchema

/// Which schemas apply to a value: those given, and what they lead to as evaluation goes.
struct SchemaBranches {
    let direction: SchemaOptions.Direction
    let formats: SchemaOptions.FormatPolicy

    /// `$ref` and `allOf` apply always; of `anyOf` and `oneOf` what accepts the value; `then` or `else` as
    /// `if` decides; `dependentSchemas` where the member is there.
    func applying(_ schemas: [ContractNode], to value: JSON) -> [ContractNode] {
        var (all, pending): ([ContractNode], [ContractNode]) = ([], schemas.reversed())
        var seen: Set<NodeIdentity> = []
        while let schema = pending.popLast() {
            guard seen.insert(schema.identity).inserted else { continue }
            if schema.reference != nil {
                if let target = try? schema.followed() { pending.append(target) }
                // What stands beside a reference counts since 3.1 only.
                if schema.contract.version == .v30 { continue }
            }
            all.append(schema)
            pending += branches(of: schema, value).reversed()
        }
        return all
    }

    private func branches(of schema: ContractNode, _ value: JSON) -> [ContractNode] {
        var branches = schema["allOf"]?.elements ?? []
        for keyword in ["anyOf", "oneOf"] {
            branches += (schema[keyword]?.elements ?? []).filter { accepts($0, value) }
        }
        if let condition = schema["if"] {
            let isMet = accepts(condition, value)
            branches += [isMet ? condition : nil, schema[isMet ? "then" : "else"]].compactMap(\.self)
        }
        for (name, dependent) in schema["dependentSchemas"]?.members ?? [] where value[name] != nil {
            branches.append(dependent)
        }
        return branches
    }

    private func accepts(_ node: ContractNode, _ value: JSON) -> Bool {
        let schema = try? node.contract.schema(at: node, direction: direction, formats: formats)
        return schema?.accepts(value) ?? false
    }
}
