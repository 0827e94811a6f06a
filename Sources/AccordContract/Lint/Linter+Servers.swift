import AccordJSON
import AccordReport

extension Linter {
    func servers() -> [Detection] {
        let lists = each(.openAPI, .pathItem, .operation).compactMap { $0["servers"] }
        let empty = lists.filter { $0.json.kind == .array && $0.json.count == 0 }
        return empty.map { Detection(.emptyServers, .note, at: $0, key: true) }
            + each(.server).flatMap(server) + each(.serverVariable).flatMap(variable)
    }

    private func server(_ node: ContractNode) -> [Detection] {
        guard let field = node["url"], let url = field.string else { return [] }
        let template = Template(url)
        var found: [Detection] = []
        if !template.isWellFormed { found.append(Detection(.templateSyntax, at: field, subject: url)) }
        let variables = node["variables"]?.members ?? []
        let declared = Set(variables.map(\.key))
        for name in template.names where !declared.contains(name) {
            found.append(
                Detection(.undeclaredServerVariable, at: field, subject: name)
                    .hint(LintWords.suggestion(name, among: declared.sorted())))
        }
        for (name, value) in variables where !template.names.contains(name) && !name.hasPrefix("x-") {
            found.append(
                Detection(.unusedServerVariable, .warning, at: value, key: true, subject: name))
        }
        if url.utf8.contains(where: { "?#".utf8.contains($0) }) {
            found.append(Detection(.serverQuery, .warning, at: field, subject: url))
        }
        return found
    }

    private func variable(_ node: ContractNode) -> [Detection] {
        guard let list = node["enum"], list.json.kind == .array else { return [] }
        if list.json.count == 0 {
            // Only since 3.1 the list must have an element.
            let severity = version == .v30 ? Severity.warning : .error
            return [Detection(.emptyList, severity, at: list, key: true, subject: "enum")]
        }
        guard let field = node["default"], !list.json.elements.contains(field.json) else { return [] }
        return [
            Detection(.serverDefault, version == .v30 ? .warning : .error, at: field)
                .expecting(
                    LintWords.alternatives(list.json.elements.compactMap(\.string)),
                    actual: LintWords.excerpt(field.json))
        ]
    }
}
