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
        var found = exclusive(node, [("example", "examples")]) + encodings(node)
        guard let encoding = node["encoding"], let properties = node["schema"]?.propertyNames else {
            return found
        }
        for (name, value) in encoding.members where !properties.contains(name) && !name.hasPrefix("x-") {
            found.append(
                Detection(.encodingProperty, .warning, at: value, key: true, subject: name)
                    .hint(LintWords.suggestion(name, among: properties.sorted())))
        }
        return found
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
