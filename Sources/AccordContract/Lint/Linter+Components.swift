import AccordJSON
import AccordReport

extension Linter {
    /// Components that nothing leads to.
    func components() -> [Detection] {
        guard let components = contract.root["components"],
            contract.root["paths"].map({ $0.json.count > 0 }) == true || contract.root["webhooks"] != nil
        else { return [] }
        let reached = reachable()
        return components.members.flatMap { section, entries -> [Detection] in
            if section.hasPrefix("x-") || section == "securitySchemes" {
                return section == "securitySchemes" ? unusedSchemes(entries) : []
            }
            return entries.members.compactMap { name, node in
                guard !name.hasPrefix("x-"), !reached.contains(node.identity) else { return nil }
                return Detection(.unusedComponent, .note, at: node, key: true, subject: name)
                    .with("section", JSON(section))
            }
        }
    }

    private func reachable() -> Set<NodeIdentity> {
        var next: [NodeIdentity?: [NodeIdentity]] = [:]
        for link in outline.links {
            guard link.target.document === contract.document, let target = link.target.component else {
                continue
            }
            next[link.component, default: []].append(target)
        }
        for (source, target) in mappingLinks() { next[source, default: []].append(target) }
        var reached: Set<NodeIdentity> = []
        var pending = next[nil] ?? []
        while let node = pending.popLast() {
            if reached.insert(node).inserted { pending += next[node] ?? [] }
        }
        return reached
    }

    /// Discriminators name schemas without `$ref`.
    private func mappingLinks() -> [(NodeIdentity?, NodeIdentity)] {
        each(.discriminator).flatMap { node in
            let names =
                (node["mapping"]?.json.members.compactMap(\.value.string) ?? [])
                + [node["defaultMapping"]?.string].compactMap(\.self)
            return names.compactMap { name in
                let target = contract.component("schemas", name) ?? (try? node.target(of: name))
                return target?.component.map { (outline.components[node.identity], $0) }
            }
        }
    }

    private func unusedSchemes(_ schemes: ContractNode) -> [Detection] {
        let used = Set(each(.securityRequirement).flatMap { $0.json.members.map(\.key) })
        return schemes.members.compactMap { name, node in
            guard !name.hasPrefix("x-"), !used.contains(name) else { return nil }
            return Detection(.unusedComponent, .note, at: node, key: true, subject: name)
                .with("section", "securitySchemes")
        }
    }

    // MARK: - Tags and texts

    func tags() -> [Detection] {
        let tags = contract.root["tags"]?.elements ?? []
        var first: [String: ContractNode] = [:]
        var found: [Detection] = []
        for tag in tags {
            guard let field = tag["name"], let name = field.string else { continue }
            if let other = first[name] {
                found.append(Detection(.duplicateTag, at: field, subject: name).other("first", other))
            } else {
                first[name] = field
            }
        }
        guard version >= .v32 else { return found }
        for tag in tags {
            guard let field = tag["parent"], let parent = field.string, first[parent] == nil else { continue }
            found.append(
                Detection(.tagParent, at: field, subject: parent)
                    .hint(LintWords.suggestion(parent, among: first.keys.sorted())))
        }
        return found + tagCycles(tags)
    }

    private func tagCycles(_ tags: [ContractNode]) -> [Detection] {
        let parents = Dictionary(
            tags.compactMap { tag in
                tag["name"]?.string.flatMap { name in tag["parent"]?.string.map { (name, $0) } }
            }
        ) { first, _ in first }
        return tags.compactMap { tag in
            guard let name = tag["name"]?.string, let field = tag["parent"] else { return nil }
            var current = parents[name]
            for _ in parents {
                guard let parent = current else { return nil }
                if parent == name { return Detection(.tagCycle, at: field, subject: name) }
                current = parents[parent]
            }
            return nil
        }
    }

    /// What is wrong with the texts of the documents, and with the head of the contract.
    func documents() -> [Detection] {
        outline.documents.flatMap { $0.textDetections } + head()
    }

    private func head() -> [Detection] {
        var found = each(.license).flatMap { exclusive($0, [("identifier", "url")]) }
        let root = contract.root
        if version >= .v31, ["paths", "components", "webhooks"].allSatisfy({ root[$0] == nil }) {
            found.append(Detection(.noContainer, at: root))
        }
        if let field = root["openapi"], let text = field.string, !OpenAPIVersion.isKnown(text) {
            let isLater = text.split(separator: ".").count == 3
            found.append(
                Detection(isLater ? .laterVersion : .versionText, isLater ? .warning : .error, at: field)
                    .expecting(version.rawValue, actual: text))
        }
        return found
    }
}
