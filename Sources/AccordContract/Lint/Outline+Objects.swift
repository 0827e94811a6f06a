import AccordJSON
import AccordReport

extension Outline {
    mutating func object(_ item: Item, _ kind: ObjectKind) {
        let node = item.node
        guard node.json.kind == .object else { return wrongType(item) }
        guard seen.insert(Sighting(node: node.identity, kind: kind)).inserted else { return }
        if kind.mayBeReference(version), node.json["$ref"] != nil {
            follow(item)
            return referenceSiblings(node)
        }
        note(kind, item)
        if let entries = kind.entries {
            named(item, kind, entries)
        } else {
            fields(item, kind)
        }
        if kind == .pathItem, node.json["$ref"] != nil { follow(item) }
    }

    mutating func note(_ kind: ObjectKind, _ item: Item) {
        objects[kind, default: []].append(item.node)
        if let component = item.component { components[item.node.identity] = component }
        if known.insert(ObjectIdentifier(item.node.document)).inserted {
            documents.append(item.node.document)
        }
    }

    private mutating func named(_ item: Item, _ kind: ObjectKind, _ entries: Shape) {
        for (key, value) in item.node.members where !key.hasPrefix("x-") {
            if kind == .paths, key.utf8.first != UInt8(ascii: "/") {
                detections.append(Detection(.pathSlash, at: value, key: true, subject: key))
            }
            if kind == .responses, !Syntax.isStatusKey(key) {
                detections.append(
                    Detection(.statusKey, at: value, key: true, subject: key)
                        .hint(LintWords.statusHint(key)))
            }
            add(entries, value, item)
        }
    }

    private mutating func fields(_ item: Item, _ kind: ObjectKind) {
        let fields = kind.fields
        for (key, value) in item.node.members {
            if let field = fields.first(where: { $0.name == key }), field.versions.contains(version) {
                add(field.shape, value, item)
            } else if !key.hasPrefix("x-") {
                unknown(key, value, kind, fields)
            }
        }
        for field in fields {
            guard let required = field.required, required.contains(version),
                field.versions.contains(version), item.node.json[field.name] == nil
            else { continue }
            detections.append(
                Detection(.missingField, at: item.node, subject: field.name)
                    .with("object", JSON(kind.words)))
        }
    }

    private mutating func unknown(
        _ key: String, _ value: ContractNode, _ kind: ObjectKind, _ fields: [Field]
    ) {
        var detection = Detection(.unknownField, at: value, key: true, subject: key)
            .with("object", JSON(kind.words))
        if let field = fields.first(where: { $0.name == key }) {
            detection = detection.hint(LintWords.versionHint(key, field.versions, version))
        } else {
            let names = fields.filter { $0.versions.contains(version) }.map(\.name)
            detection = detection.hint(LintWords.suggestion(key, among: names))
        }
        detections.append(detection)
    }
}
