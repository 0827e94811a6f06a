import AccordRegex
import Synchronization

/// What the schemas in reach of a value say about its members: made on first use, shared by equal sets of schemas.
final class PropertyDeclarations: Sendable {
    /// Whether members that no schema names are all declared.
    let isOpen: Bool
    /// The `properties` that a message points at.
    let node: ContractNode?
    /// Whether a message may carry it one way only.
    let isReadOnly: Bool
    let isWriteOnly: Bool
    private let schemas: [ContractNode]
    private let table: Table
    private let named: Mutex<[String: PropertyDeclarations]>
    private let names: Set<String>

    /// All sets of schemas that have been met.
    final class Table: Sendable {
        private let known = Mutex<[Set<NodeIdentity>: PropertyDeclarations]>([:])

        func declarations(of schemas: [ContractNode]) -> PropertyDeclarations {
            let key = Set(schemas.map(\.identity))
            if let found = known.withLock({ $0[key] }) { return found }
            let made = PropertyDeclarations(schemas, self)
            return known.withLock { known in
                if let first = known[key] { return first }
                known[key] = made
                return made
            }
        }
    }

    private init(_ schemas: [ContractNode], _ table: Table) {
        let all = Self.expanded(schemas)
        self.schemas = all
        self.table = table
        node = all.lazy.compactMap { $0["properties"] }.first
        names = Set(all.flatMap { $0["properties"]?.members.map(\.key) ?? [] })
        named = Mutex([:])
        isReadOnly = all.contains { $0["readOnly"]?.bool == true }
        isWriteOnly = all.contains { $0["writeOnly"]?.bool == true }
        let isNamed = all.contains { $0["properties"] != nil || $0["patternProperties"] != nil }
        isOpen =
            !isNamed
            || all.contains { $0["additionalProperties"] != nil || $0["unevaluatedProperties"] != nil }
    }

    /// Whether nothing is left to find in a value: no schema speaks of it.
    var isEmpty: Bool { schemas.isEmpty }

    /// What speaks of a member; nil where the member is not declared.
    func member(_ name: String) -> PropertyDeclarations? {
        guard names.contains(name) else { return other(name) }
        if let found = named.withLock({ $0[name] }) { return found }
        let made = table.declarations(of: schemas.flatMap { Self.schemas(of: name, in: $0) })
        named.withLock { $0[name] = made }
        return made
    }

    /// A member that only a pattern or `additionalProperties` speaks of.
    private func other(_ name: String) -> PropertyDeclarations? {
        let below = schemas.flatMap { Self.schemas(of: name, in: $0) }
        return below.isEmpty && !isOpen ? nil : table.declarations(of: below)
    }

    func item(_ index: Int) -> PropertyDeclarations {
        table.declarations(
            of: schemas.flatMap { schema -> [ContractNode] in
                if let prefix = schema["prefixItems"]?[index] { return [prefix] }
                return [schema["items"], schema["contains"], schema["unevaluatedItems"]].compactMap(\.self)
            })
    }

    // MARK: - Schemas

    private static func schemas(of name: String, in schema: ContractNode) -> [ContractNode] {
        var found = schema["properties"]?[name].map { [$0] } ?? []
        for (pattern, node) in schema["patternProperties"]?.members ?? [] where matches(pattern, name) {
            found.append(node)
        }
        if found.isEmpty, let node = schema["additionalProperties"] ?? schema["unevaluatedProperties"] {
            found.append(node)
        }
        return found
    }

    private static func matches(_ pattern: String, _ name: String) -> Bool {
        guard let expression = try? RegularExpression(pattern) else { return true }
        var name = name
        return name.withUTF8 { expression.search($0) } != .notFound
    }

    /// The schemas with those that apply to the same value: any branch may declare a property.
    private static func expanded(_ schemas: [ContractNode]) -> [ContractNode] {
        var (all, pending): ([ContractNode], [ContractNode]) = ([], schemas)
        var seen: Set<NodeIdentity> = []
        while let schema = pending.popLast() {
            guard seen.insert(schema.identity).inserted else { continue }
            all.append(schema)
            if schema.reference != nil, let target = try? schema.followed() { pending.append(target) }
            for keyword in ["allOf", "anyOf", "oneOf"] { pending += schema[keyword]?.elements ?? [] }
            pending += ["if", "then", "else"].compactMap { schema[$0] }
            pending += (schema["dependentSchemas"]?.members ?? []).map(\.value)
        }
        return all
    }
}
