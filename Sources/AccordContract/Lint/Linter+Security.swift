import AccordJSON
import AccordReport

extension Linter {
    /// Security schemes by their types, and the requirements that name them.
    func security() -> [Detection] {
        each(.securityScheme).flatMap(scheme) + each(.flows).flatMap(flows)
            + each(.securityRequirement).flatMap(requirement)
    }

    private func scheme(_ node: ContractNode) -> [Detection] {
        guard let type = node["type"], let name = type.string else { return [] }
        let fields = ["apiKey": ["name", "in"], "http": ["scheme"], "oauth2": ["flows"]]
        let needed = name == "openIdConnect" ? ["openIdConnectUrl"] : fields[name] ?? []
        return needed.filter { node[$0] == nil }.map {
            Detection(.missingField, at: node, subject: $0)
                .with("object", JSON("a Security Scheme Object of type \(name)"))
        }
    }

    private func flows(_ node: ContractNode) -> [Detection] {
        let needed = [
            "implicit": ["authorizationUrl"], "password": ["tokenUrl"], "clientCredentials": ["tokenUrl"],
            "authorizationCode": ["authorizationUrl", "tokenUrl"],
            "deviceAuthorization": ["deviceAuthorizationUrl", "tokenUrl"],
        ]
        return node.members.flatMap { name, flow in
            (needed[name] ?? []).filter { flow.json.kind == .object && flow[$0] == nil }.map {
                Detection(.missingField, at: flow, key: true, subject: $0)
                    .with("object", JSON("the OAuth flow `\(name)`"))
            }
        }
    }

    // MARK: - Requirements

    private func requirement(_ node: ContractNode) -> [Detection] {
        let schemes = contract.root["components"]?["securitySchemes"]
        return node.members.flatMap { name, scopes -> [Detection] in
            if name.hasPrefix("x-") { return [] }
            guard let scheme = schemes?[name] ?? foreignScheme(name, node) else {
                let known = schemes?.json.members.map(\.key) ?? []
                return [
                    Detection(.missingScheme, gravityBefore31, at: scopes, key: true, subject: name)
                        .hint(LintWords.suggestion(name, among: known))
                ]
            }
            return self.scopes(scopes, scheme)
        }
    }

    /// Since 3.2 a requirement may name a scheme by its URI.
    private func foreignScheme(_ name: String, _ node: ContractNode) -> ContractNode? {
        version >= .v32 ? try? node.target(of: name) : nil
    }

    private func scopes(_ list: ContractNode, _ reference: ContractNode) -> [Detection] {
        guard let scheme = reference.resolved, let type = scheme["type"]?.string else { return [] }
        switch type {
        case "oauth2":
            let flows = scheme["flows"]?.members.map(\.value) ?? []
            let known = flows.flatMap { $0["scopes"]?.json.members.map(\.key) ?? [] }
            return list.elements.compactMap { scope in
                guard let name = scope.string, !known.contains(name) else { return nil }
                return Detection(.missingScope, .warning, at: scope, subject: name)
                    .hint(LintWords.suggestion(name, among: known))
            }
        case "openIdConnect": return []
        default:
            // Since 3.1 these may be names of roles.
            guard version == .v30, list.json.count > 0 else { return [] }
            return [Detection(.scopesOfNoOAuth, at: list, subject: type)]
        }
    }
}
