import AccordJSON
import AccordRegex
import AccordReport
import AccordSchema

extension Linter {
    /// Schemas, apart from the shapes of their keywords.
    func schemas() -> [Detection] {
        let nodes = each(.schema)
        let branches = Set(
            outline.links.filter { $0.source.isBranch }.map(\.target.identity))
        var found: [Detection] = []
        for node in nodes {
            found += patterns(node) + old(node) + embedded(node)
            found += required(node, branches) + exclusiveAccess(node) + discriminator(node)
        }
        if version >= .v32 {
            let pairs = [("nodeType", "attribute"), ("nodeType", "wrapped")]
            found += each(.xml).flatMap { exclusive($0, pairs) }
        }
        return found + SchemaCycles(nodes, outline.links).detections
    }

    // MARK: - Patterns

    private func patterns(_ node: ContractNode) -> [Detection] {
        var found: [Detection] = []
        if let field = node["pattern"], let text = field.string {
            found += pattern(text, field, key: false)
        }
        for (text, value) in node["patternProperties"]?.members ?? [] {
            found += pattern(text, value, key: true)
        }
        return found
    }

    private func pattern(_ text: String, _ node: ContractNode, key: Bool) -> [Detection] {
        do throws(RegularExpressionError) {
            _ = try RegularExpression(text)
            return []
        } catch {
            return [
                Detection(.pattern, at: node, key: key, subject: LintWords.excerpt(JSON(text)))
                    .with("reason", JSON(String(describing: error)))
            ]
        }
    }

    // MARK: - References below an $id

    /// What the reference is relative to, and which anchors there are, only the schema itself can tell.
    private func embedded(_ node: ContractNode) -> [Detection] {
        guard let field = node["$ref"], let reference = field.string, node.isBelowForeignBase else {
            return []
        }
        let problems = (try? contract.schema(at: node))?.problems ?? []
        let isDangling = problems.contains { problem in
            if case .danglingReference(reference, _) = problem.kind { true } else { false }
        }
        return isDangling ? [Detection(.danglingReference, at: field, subject: reference)] : []
    }

    // MARK: - Rules of 3.0

    private func old(_ node: ContractNode) -> [Detection] {
        guard version == .v30, node["$ref"] == nil else { return [] }
        var found: [Detection] = []
        if node["type"]?.string == "array", node["items"] == nil {
            found.append(
                Detection(.missingField, at: node, subject: "items")
                    .with("object", "a Schema Object of type array"))
        }
        guard let nullable = node["nullable"], nullable.bool == true else { return found }
        if node["type"] == nil {
            found.append(Detection(.nullableWithoutType, .warning, at: nullable, key: true))
        } else if let list = node["enum"], !list.json.elements.contains(where: \.isNull) {
            found.append(Detection(.nullableEnum, .note, at: list, key: true))
        }
        return found
    }

    private func exclusiveAccess(_ node: ContractNode) -> [Detection] {
        guard node["readOnly"]?.bool == true, let field = node["writeOnly"], field.bool == true else {
            return []
        }
        return [Detection(.readAndWriteOnly, version == .v30 ? .error : .warning, at: field, key: true)]
    }

    // MARK: - Required properties

    /// Only where no other schema around or inside could declare the property.
    private func required(_ node: ContractNode, _ branches: Set<NodeIdentity>) -> [Detection] {
        guard let list = node["required"], let properties = node["properties"],
            !node.isBranch, !branches.contains(node.identity)
        else { return [] }
        let open = [
            "allOf", "anyOf", "oneOf", "$ref", "$dynamicRef", "patternProperties", "if", "dependentSchemas",
        ]
        guard open.allSatisfy({ node[$0] == nil }), node["additionalProperties"]?.json.kind != .object,
            node["additionalProperties"]?.bool != true
        else { return [] }
        return list.elements.compactMap { element in
            guard let name = element.string, properties[name] == nil else { return nil }
            return Detection(.undeclaredRequired, .warning, at: element, subject: name)
                .hint(LintWords.suggestion(name, among: properties.json.members.map(\.key)))
        }
    }

    // MARK: - Discriminators

    private func discriminator(_ node: ContractNode) -> [Detection] {
        guard let discriminator = node["discriminator"], let field = discriminator["propertyName"],
            let name = field.string
        else { return [] }
        return undeclared(name, field, in: node) + mapping(discriminator)
    }

    private func undeclared(_ name: String, _ field: ContractNode, in node: ContractNode) -> [Detection] {
        var seen: Set<NodeIdentity> = []
        if node.declares(name, &seen) { return [] }
        let branches = (node["oneOf"] ?? node["anyOf"])?.elements ?? []
        if branches.isEmpty {
            return [Detection(.discriminatorProperty, .warning, at: field, subject: name)]
        }
        return branches.compactMap { branch in
            var seen: Set<NodeIdentity> = [node.identity]
            guard let schema = branch.resolved, !schema.declares(name, &seen) else { return nil }
            return Detection(.discriminatorProperty, .warning, at: field, subject: name)
                .other("branch", branch)
        }
    }

    private func mapping(_ node: ContractNode) -> [Detection] {
        var values = node["mapping"]?.members.map(\.value) ?? []
        if let value = node["defaultMapping"] { values.append(value) }
        return values.compactMap { value in
            guard let name = value.string, contract.component("schemas", name) == nil else { return nil }
            do throws(ReferenceError) {
                _ = try value.target(of: name)
                return nil
            } catch {
                let known = contract.root["components"]?["schemas"]?.json.members.map(\.key) ?? []
                return Detection(.discriminatorMapping, .warning, at: value, subject: name)
                    .hint(LintWords.suggestion(name, among: known))
            }
        }
    }
}

extension ContractNode {
    private static let branchKeywords: Set<String> = [
        "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas",
    ]

    /// Whether the schema is applied to the same value as the one around it.
    var isBranch: Bool { pointer.tokens.suffix(2).contains { Self.branchKeywords.contains($0) } }

    /// Whether a schema, or one that it is composed of, has the property.
    func declares(_ property: String, _ seen: inout Set<NodeIdentity>) -> Bool {
        guard seen.insert(identity).inserted else { return false }
        if self["properties"]?[property] != nil { return true }
        if let target = try? followed(), target.declares(property, &seen) { return true }
        if (self["allOf"]?.elements ?? []).contains(where: { $0.declares(property, &seen) }) { return true }
        for keyword in ["oneOf", "anyOf"] {
            let branches = self[keyword]?.elements ?? []
            if !branches.isEmpty, branches.allSatisfy({ $0.declares(property, &seen) }) { return true }
        }
        return false
    }
}
