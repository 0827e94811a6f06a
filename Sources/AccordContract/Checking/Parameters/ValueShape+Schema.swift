import AccordJSON
import HTTPTypes

extension ValueShape {
    static let depthLimit = 6

    /// The shape of a schema; one that says nothing where there is none.
    static func of(_ schema: ContractNode?) -> ValueShape { schema.map { of($0, depth: 0) } ?? .text }

    private static func of(_ schema: ContractNode, depth: Int) -> ValueShape {
        guard depth < depthLimit else { return .text }
        var facts = Facts()
        facts.add(schema, depth: depth)
        return facts.shape
    }

    /// What has been learned of a schema and of those that it is made of.
    private struct Facts {
        var types: Types?
        var items: ValueShape?
        var properties: [(String, ValueShape)] = []
        var additional: ValueShape?

        var shape: ValueShape {
            var types = types ?? []
            if types.isEmpty, !properties.isEmpty { types = .object }
            if types.isEmpty, items != nil { types = .array }
            let isOpen = additional == nil && properties.isEmpty && types.contains(.object)
            return ValueShape(
                types, items: items, properties: properties, additional: isOpen ? .text : additional)
        }

        mutating func add(_ schema: ContractNode, depth: Int) {
            guard depth < depthLimit else { return }
            if schema.reference != nil, let target = schema.resolved { add(target, depth: depth + 1) }
            narrow(Self.types(schema.json))
            for branch in schema["allOf"]?.elements ?? [] { add(branch, depth: depth + 1) }
            for keyword in ["anyOf", "oneOf"] { addAlternatives(schema[keyword], depth: depth) }
            if let node = schema["items"], items == nil { items = of(node, depth: depth + 1) }
            for (name, node) in schema["properties"]?.members ?? []
            where !properties.contains(where: { $0.0 == name }) {
                properties.append((name, of(node, depth: depth + 1)))
            }
            guard let node = schema["additionalProperties"], node.bool != false else { return }
            additional = of(node, depth: depth + 1)
        }

        private mutating func addAlternatives(_ node: ContractNode?, depth: Int) {
            let branches = (node?.elements ?? []).map { ValueShape.of($0, depth: depth + 1) }
            guard !branches.isEmpty else { return }
            narrow(
                branches.contains { $0.types.isEmpty }
                    ? nil : branches.reduce(into: Types()) { $0.formUnion($1.types) })
            for branch in branches {
                if items == nil { items = branch.items }
                for (name, shape) in branch.properties where !properties.contains(where: { $0.0 == name }) {
                    properties.append((name, shape))
                }
            }
        }

        private mutating func narrow(_ other: Types?) {
            guard let other else { return }
            types = types.map { $0.intersection(other) } ?? other
        }

        private static func types(_ schema: JSON) -> Types? {
            if let type = schema["type"] {
                let names = type.string.map { [$0] } ?? type.elements.compactMap(\.string)
                let types = names.reduce(into: Types()) { $0.formUnion(Self.type($1)) }
                return schema["nullable"]?.bool == true ? types.union(.null) : types
            }
            let values = schema["const"].map { [$0] } ?? schema["enum"]?.elements ?? []
            return values.isEmpty
                ? nil : values.reduce(into: Types()) { $0.formUnion(Self.type($1.kind.rawValue)) }
        }

        private static func type(_ name: String) -> Types {
            switch name {
            case "null": .null
            case "boolean": .boolean
            case "integer", "number": .number
            case "string": .string
            case "array": .array
            case "object": .object
            default: []
            }
        }
    }
}
