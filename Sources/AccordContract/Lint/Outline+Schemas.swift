import AccordJSON
import AccordReport

extension Outline {
    mutating func schema(_ item: Item) {
        let node = item.node
        if node.json.kind == .boolean, version != .v30 { return }
        guard node.json.kind == .object else { return wrongType(item) }
        guard seen.insert(Sighting(node: node.identity, kind: .schema)).inserted else { return }
        note(.schema, item)
        if node.json["$ref"] != nil {
            followSchema(item)
            if version == .v30 { return referenceSiblings(node) }
        }
        let isForeign = node.usesForeignDialect
        let keywords = isForeign ? SchemaKeyword.applicators : SchemaKeyword.all(version)
        for (key, value) in node.members {
            if let shape = keywords[key] {
                add(shape, value, item)
            } else if !isForeign, !key.hasPrefix("x-") {
                unknownKeyword(key, value)
            }
        }
    }

    /// These are there without being fetched.
    private static let metaschemas = [
        "https://json-schema.org/draft", "http://json-schema.org/draft", "https://spec.openapis.org/oas/",
    ]

    private mutating func followSchema(_ item: Item) {
        let isMetaschema = item.node.reference.map { reference in
            Self.metaschemas.contains { reference.hasPrefix($0) }
        }
        guard isMetaschema != true, !item.node.isBelowForeignBase else { return }
        follow(item)
    }

    /// Keywords of other versions mean nothing; unknown ones are annotations since 3.1, and mistakes before.
    private mutating func unknownKeyword(_ key: String, _ value: ContractNode) {
        let other: OpenAPIVersion = version == .v30 ? .v31 : .v30
        if SchemaKeyword.all(other)[key] != nil {
            detections.append(
                Detection(.keywordVersion, .warning, at: value, key: true, subject: key)
                    .with("version", JSON(version.rawValue)).hint(LintWords.keywordHint(key, version)))
        } else if version == .v30 {
            let names = Array(SchemaKeyword.all(version).keys).sorted()
            detections.append(
                Detection(.unknownField, at: value, key: true, subject: key)
                    .with("object", JSON(ObjectKind.schema.words)).hint(
                        LintWords.suggestion(key, among: names)))
        }
    }
}
