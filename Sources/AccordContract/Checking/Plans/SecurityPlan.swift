/// A way to show who is calling, as far as a request shows it.
struct SecurityPlan: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        case apiKey(ParameterObject.Location, name: String)
        /// `Authorization` with a scheme in lower case: `basic`, `bearer`.
        case http(String)
        /// A token of OAuth 2 or OpenID Connect, which goes into `Authorization` however it was obtained.
        case token
        /// Nothing that a message shows: mutual TLS, or a scheme that is not known.
        case invisible
    }

    let name: String
    let kind: Kind

    init(_ name: String, in contract: Contract) {
        self.name = name
        let scheme = contract.component("securitySchemes", name)?.resolved
        kind = scheme.map(Self.kind) ?? .invisible
    }

    private static func kind(_ scheme: ContractNode) -> Kind {
        switch scheme["type"]?.string {
        case "apiKey":
            let location = scheme["in"]?.string.flatMap(ParameterObject.Location.init(rawValue:))
            guard let location, let name = scheme["name"]?.string else { return .invisible }
            return .apiKey(location, name: name)
        case "http": return .http(scheme["scheme"]?.string?.lowercased() ?? "")
        case "oauth2", "openIdConnect": return .token
        default: return .invisible
        }
    }

    /// The name of an API key that is sent there.
    func name(in location: ParameterObject.Location) -> String? {
        if case .apiKey(location, let name) = kind { return name }
        return nil
    }
}
