import AccordHTTP
import AccordJSON

extension ContractNode {
    /// The value's own key, or its list's and its index: what a sentence calls it.
    var name: String {
        let tokens = pointer.tokens
        guard let last = tokens.last else { return "the document" }
        return !json.isMember && tokens.count > 1 ? "\(tokens[tokens.count - 2])[\(last)]" : last
    }

    /// The component that the value is, or is in: `components/schemas/Book`.
    var component: NodeIdentity? {
        let tokens = pointer.tokens
        guard tokens.count >= 3, tokens[0] == "components" else { return nil }
        return contract.root["components"]?[tokens[1]]?[tokens[2]]?.identity
    }

    /// Whether the document's schemas follow other rules than those of its version.
    var usesForeignDialect: Bool {
        let own = ["https://spec.openapis.org/oas/", "https://json-schema.org/draft/2020-12/schema"]
        let uri = json["$schema"]?.string ?? document.json["jsonSchemaDialect"]?.string
        return uri.map { uri in !own.contains { uri.hasPrefix($0) } } ?? false
    }

    /// Whether an `$id` around the value changes what its references are relative to.
    var isBelowForeignBase: Bool {
        guard document.hasIdentifiers else { return false }
        var value = document.json
        for token in [nil] + pointer.tokens.map(Optional.some) {
            if let token {
                guard let next = value[token] ?? Int(token).flatMap({ value[$0] }) else { return false }
                value = next
            }
            if value["$id"]?.string != nil { return true }
        }
        return false
    }
}
