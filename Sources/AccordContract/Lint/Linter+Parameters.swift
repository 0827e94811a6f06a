import AccordJSON
import AccordReport

extension Linter {
    /// Parameters and headers, each by the rules of its place.
    func parameters() -> [Detection] {
        each(.parameter).flatMap(parameter) + each(.header).flatMap(header)
    }

    private func parameter(_ node: ContractNode) -> [Detection] {
        guard let place = node["in"]?.string else { return value(node) }
        var found = value(node) + style(node, in: place) + name(node, in: place)
        if place == "path", node["required"]?.bool != true {
            // The published schemas of 3.1 and 3.2 demand it only beside `schema`.
            let isClear = node["required"] != nil || node["content"] == nil
            found.append(
                Detection(
                    .optionalPathParameter, isClear ? .error : .warning, at: node["required"] ?? node,
                    subject: node.title))
        }
        if place == "querystring", let schema = node["schema"] {
            found.append(Detection(.queryStringContent, at: schema, key: true, subject: node.title))
        }
        if let field = node["allowEmptyValue"], place != "query" {
            found.append(
                Detection(.misplacedField, .warning, at: field, key: true, subject: "allowEmptyValue")
                    .with("in", JSON(place)))
        }
        return found
    }

    private func header(_ node: ContractNode) -> [Detection] {
        var found = value(node) + style(node, in: "header")
        let tokens = node.pointer.tokens
        let key = tokens.last ?? ""
        // The name of a component is none of a header.
        let isNamed = tokens.dropLast().last == "headers" && tokens.count > 3
        if isNamed, !Syntax.isToken(key) {
            found.append(Detection(.headerName, at: node, key: true, subject: key))
        }
        return found
    }

    /// What parameters and headers have in common: a schema or one media type, and one kind of examples.
    private func value(_ node: ContractNode) -> [Detection] {
        var found = exclusive(node, [("schema", "content"), ("example", "examples")])
        if node["schema"] == nil, node["content"] == nil {
            found.append(
                Detection(.missingEither, at: node, subject: "schema").with("other", "content")
                    .with("object", JSON(ObjectKind.parameter.words)))
        }
        if let content = node["content"], content.json.kind == .object,
            content.json.members.filter({ !$0.key.hasPrefix("x-") }).count != 1
        {
            found.append(Detection(.oneMediaType, at: content, key: true))
        }
        for field in ["style", "explode", "allowReserved"] where node["content"] != nil {
            guard let value = node[field], node["schema"] == nil else { continue }
            found.append(
                Detection(.exclusiveFields, at: value, key: true, subject: field).with("other", "content"))
        }
        return found
    }

    private func name(_ node: ContractNode, in place: String) -> [Detection] {
        guard let field = node["name"], let name = field.string else { return [] }
        switch place {
        case "header" where ["accept", "content-type", "authorization"].contains(name.lowercased()):
            return [Detection(.ignoredHeader, .note, at: field, subject: name)]
        case "header" where !Syntax.isToken(name):
            return [Detection(.headerName, at: field, subject: name)]
        case "path" where name.utf8.contains { "{}".utf8.contains($0) }:
            return [Detection(.pathName, version >= .v32 ? .error : .warning, at: field, subject: name)]
        default: return []
        }
    }
}

extension ContractNode {
    /// What a sentence calls a parameter.
    var title: String { self["name"]?.string ?? name }
}
