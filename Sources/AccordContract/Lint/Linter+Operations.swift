import AccordJSON
import AccordReport

extension Linter {
    /// Operations against each other, and their responses.
    func operations() -> [Detection] {
        duplicateIDs() + each(.operation).flatMap(operation) + each(.pathItem).flatMap(additional)
            + each(.link).flatMap(link)
    }

    private func duplicateIDs() -> [Detection] {
        var first: [String: ContractNode] = [:]
        var found: [Detection] = []
        for node in each(.operation).sorted(by: { $0.order < $1.order }) {
            guard let field = node["operationId"], let id = field.string else { continue }
            if let other = first[id] {
                found.append(
                    Detection(.duplicateOperationID, at: field, subject: id).other("first", other))
            } else {
                first[id] = field
            }
        }
        return found
    }

    private func operation(_ node: ContractNode) -> [Detection] {
        var found: [Detection] = []
        if let responses = node["responses"], responses.json.kind == .object {
            let keys = responses.json.members.map(\.key).filter { !$0.hasPrefix("x-") }
            let isSuccess = keys.contains { key in
                ["1", "2", "3"].contains { key.hasPrefix($0) } || key == "default"
            }
            if keys.isEmpty {
                found.append(Detection(.noResponse, at: responses, key: true))
            } else if !isSuccess {
                found.append(Detection(.noSuccess, .warning, at: responses, key: true))
            }
        }
        let method = node.pointer.tokens.last ?? ""
        if version == .v30, ["get", "head", "delete"].contains(method), let body = node["requestBody"] {
            found.append(
                Detection(.ignoredBody, .note, at: body, key: true, subject: method.uppercased()))
        }
        return found + duplicateParameters(node)
    }

    private func additional(_ node: ContractNode) -> [Detection] {
        let standard = PathItem.methods(version)
        return duplicateParameters(node)
            + (node["additionalOperations"]?.members ?? []).compactMap { key, value in
                guard standard.contains(key.lowercased()) else { return nil }
                return Detection(.additionalMethod, at: value, key: true, subject: key)
                    .with("field", JSON(key.lowercased()))
            }
    }

    /// One list must not have two parameters of the same name and place, nor two ways to take a whole query.
    private func duplicateParameters(_ node: ContractNode) -> [Detection] {
        var first: [ParameterObject.Identity: ContractNode] = [:]
        var found: [Detection] = []
        var parameters: [(ParameterObject, ContractNode)] = []
        for element in node["parameters"]?.elements ?? [] {
            guard let parameter = ParameterObject(element) else { continue }
            parameters.append((parameter, element))
            if let other = first[parameter.identity] {
                found.append(
                    Detection(.duplicateParameter, at: element, subject: parameter.name)
                        .with("in", JSON(parameter.location.rawValue)).other("first", other))
            } else {
                first[parameter.identity] = element
            }
        }
        let queries = parameters.filter { $0.0.location == .querystring }
        if queries.count > 1, let second = queries.dropFirst().first {
            found.append(Detection(.twoQueryStrings, at: second.1, subject: second.0.name))
        } else if let query = queries.first, parameters.contains(where: { $0.0.location == .query }) {
            found.append(Detection(.queryBesideQueryString, at: query.1, subject: query.0.name))
        }
        return found
    }

    // MARK: - Links

    private func link(_ node: ContractNode) -> [Detection] {
        var found = exclusive(node, [("operationRef", "operationId")])
        if node["operationRef"] == nil, node["operationId"] == nil {
            found.append(
                Detection(.missingEither, at: node, subject: "operationId")
                    .with("other", "operationRef").with("object", JSON(ObjectKind.link.words)))
        }
        if let field = node["operationId"], let id = field.string, !operationIDs.contains(id) {
            found.append(
                Detection(.linkOperation, .warning, at: field, subject: id)
                    .hint(LintWords.suggestion(id, among: operationIDs.sorted())))
        }
        return found + (node["operationRef"].map(target) ?? [])
    }

    /// Documents of the specification itself link to operations that they leave out (see `Rule.linkOperation`).
    private func target(_ field: ContractNode) -> [Detection] {
        guard let reference = field.string else { return [] }
        do throws(ReferenceError) {
            let target = ReferenceTarget(node: try field.target(of: reference), expected: .operation)
            return target.detection(at: field).map { [$0] } ?? []
        } catch {
            var detection = error.detection
            if version != .v30 { detection.severity = .warning }
            return [detection]
        }
    }

    private var operationIDs: Set<String> { Set(each(.operation).compactMap { $0["operationId"]?.string }) }
}

extension ContractNode {
    /// The place in the order in which documents and their values are read.
    var order: (String, Int) { (document.path, json.nodeIndex) }
}
