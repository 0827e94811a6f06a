import AccordJSON
import AccordReport

extension Linter {
    /// Media types, encodings and Example Objects.
    func bodies() -> [Detection] {
        each(.mediaType).flatMap(mediaType) + each(.encoding).flatMap(encodings)
            + each(.example).flatMap(example)
            + each(.response).flatMap { headers($0) }
    }

    private func mediaType(_ node: ContractNode) -> [Detection] {
        exclusive(node, [("example", "examples")]) + encodings(node) + encodedProperties(node)
    }

    private func encodedProperties(_ node: ContractNode) -> [Detection] {
        guard let encoding = node["encoding"], let schema = node["schema"] else { return [] }
        let names = schema.propertyNames
        return encoding.members.flatMap { name, value -> [Detection] in
            if name.hasPrefix("x-") { return [] }
            if let names, !names.contains(name) {
                return [
                    Detection(
                        .encodingProperty, version >= .v32 ? .warning : .error, at: value, key: true,
                        subject: name
                    ).hint(LintWords.suggestion(name, among: names.sorted()))
                ]
            }
            return undefinedStyle(value, of: schema.resolved?["properties"]?[name])
        }
    }

    private func encodings(_ node: ContractNode) -> [Detection] {
        exclusive(node, [("encoding", "prefixEncoding"), ("encoding", "itemEncoding")])
    }

    private func example(_ node: ContractNode) -> [Detection] {
        exclusive(
            node,
            [
                ("value", "externalValue"), ("value", "dataValue"), ("value", "serializedValue"),
                ("serializedValue", "externalValue"),
            ])
    }

    /// A described `Content-Type` is ignored.
    private func headers(_ node: ContractNode) -> [Detection] {
        (node["headers"]?.members ?? []).compactMap { key, value in
            guard key.lowercased() == "content-type" else { return nil }
            return Detection(.ignoredHeader, .note, at: value, key: true, subject: key)
        }
    }
}

extension ContractNode {
    /// The properties that a schema declares; nil where others may be meant, through other schemas.
    var propertyNames: Set<String>? {
        guard let schema = resolved, let properties = schema["properties"] else { return nil }
        let open = ["allOf", "anyOf", "oneOf", "$ref", "patternProperties", "if"]
        guard open.allSatisfy({ schema[$0] == nil }) else { return nil }
        guard schema["additionalProperties"] == nil else { return nil }
        return Set(properties.json.members.map(\.key))
    }
}
