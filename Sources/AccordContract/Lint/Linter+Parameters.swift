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
        if place == "querystring" {
            if version < .v32, let field = node["in"] {
                found.append(
                    Detection(.wrongValue, at: field, subject: "in")
                        .expecting(
                            LintWords.alternatives(["query", "header", "path", "cookie"]),
                            actual: LintWords.quoted(place)
                        ).hint(LintWords.versionHint("querystring", .v32 ... .v32, version)))
            }
            if let schema = node["schema"] {
                found.append(Detection(.queryStringContent, at: schema, key: true, subject: node.title))
            }
        }
        if let field = node["allowEmptyValue"], place != "query" {
            found.append(
                Detection(.misplacedField, .warning, at: field, key: true, subject: "allowEmptyValue")
                    .with("in", JSON(place)))
        }
        return found
    }

    private func header(_ node: ContractNode) -> [Detection] {
        var found = value(node)
        if let field = node["style"], let style = field.string, style != "simple" {
            found.append(
                Detection(.styleOfPlace, at: field, subject: style).with("in", "header")
                    .expecting(LintWords.alternatives(["simple"])))
        }
        if let field = node["allowReserved"] { found.append(reserved(field, in: "header")) }
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

    private func style(_ node: ContractNode, in place: String) -> [Detection] {
        var found: [Detection] = []
        if let field = node["style"], let style = field.string, let allowed = Self.styles(version)[place],
            !allowed.contains(style)
        {
            found.append(
                Detection(.styleOfPlace, at: field, subject: style).with("in", JSON(place))
                    .expecting(LintWords.alternatives(allowed)))
        }
        guard let field = node["allowReserved"] else { return found }
        let style = node["style"]?.string ?? "form"
        let isAllowed =
            place == "query"
            || (version >= .v32 && (place == "path" || (place == "cookie" && style == "form")))
        if !isAllowed { found.append(reserved(field, in: place)) }
        return found
    }

    private func reserved(_ field: ContractNode, in place: String) -> Detection {
        Detection(
            .misplacedField, version == .v30 ? .warning : .error, at: field, key: true,
            subject: "allowReserved"
        ).with("in", JSON(place))
    }

    private static func styles(_ version: OpenAPIVersion) -> [String: [String]] {
        [
            "path": ["matrix", "label", "simple"],
            "query": ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
            "header": ["simple"], "cookie": version >= .v32 ? ["form", "cookie"] : ["form"],
            "querystring": [],
        ]
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
