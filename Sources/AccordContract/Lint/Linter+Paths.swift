import AccordJSON
import AccordReport

extension Linter {
    /// Templates against each other, and against the parameters of their operations.
    func paths() -> [Detection] {
        templates() + ambiguous() + contract.paths.flatMap(pathParameters)
    }

    private func templates() -> [Detection] {
        var found: [Detection] = []
        var shapes: [String: PathItem] = [:]
        for item in contract.paths {
            let template = Template(item.template)
            if !template.isWellFormed {
                found.append(Detection(.templateSyntax, at: item.node, key: true, subject: item.template))
            }
            for name in template.repeatedNames {
                found.append(
                    Detection(
                        .repeatedTemplateName, version >= .v32 ? .error : .warning, at: item.node, key: true,
                        subject: item.template
                    ).with("name", JSON(name)))
            }
            // Equal keys are a finding of their own.
            if let first = shapes[template.shape], first.template != item.template {
                found.append(
                    Detection(.duplicatePath, at: item.node, key: true, subject: item.template)
                        .with("other", JSON(first.template)).other("first", first.node, key: true))
            } else {
                shapes[template.shape] = item
            }
        }
        return found
    }

    /// Beyond this many paths of one length it would take too long to hold each against each.
    private static let pairLimit = 2_000

    /// More of them tell nothing new.
    private static let ambiguityLimit = 200

    private func ambiguous() -> [Detection] {
        let candidates = PathCandidate.all(contract.paths)
        let groups = Dictionary(grouping: candidates) { $0.segments.count }.sorted { $0.key < $1.key }
        let pairs = groups.lazy.map(\.value).filter { $0.count <= Self.pairLimit }.flatMap { group in
            group.indices.lazy.flatMap { index in
                group[..<index].lazy.compactMap { other in ambiguity(group[index], other) }
            }
        }
        return Array(pairs.prefix(Self.ambiguityLimit))
    }

    private func ambiguity(_ left: PathCandidate, _ right: PathCandidate) -> Detection? {
        guard left.isAmbiguous(with: right) else { return nil }
        let methods = Set(left.item.operations.map(\.method))
        guard right.item.operations.contains(where: { methods.contains($0.method) }) else { return nil }
        return Detection(.ambiguousPath, .note, at: left.item.node, key: true, subject: left.item.template)
            .with("other", JSON(right.item.template)).other("other", right.item.node, key: true)
    }

    // MARK: - Parameters of the path

    private func pathParameters(_ item: PathItem) -> [Detection] {
        let names = Set(Template(item.template).names)
        var found: [Detection] = []
        var unused: Set<NodeIdentity> = []
        for operation in item.operations {
            let declared = operation.parameters.filter { $0.location == .path }
            // What cannot be resolved may be the one that is missing.
            let isComplete = (operation.node["parameters"]?.elements ?? []) + item.parameters
            guard isComplete.allSatisfy({ $0.resolved != nil }) else { continue }
            for name in names.subtracting(declared.map(\.name)).sorted() {
                found.append(
                    Detection(
                        .undeclaredPathParameter, gravityBefore31, at: operation.node, key: true,
                        subject: name
                    ).with("path", JSON(item.template)).with("method", JSON(operation.method)))
            }
            for parameter in declared where !names.contains(parameter.name) {
                guard unused.insert(parameter.node.identity).inserted else { continue }
                found.append(
                    Detection(
                        .unusedPathParameter, gravityBefore31, at: parameter.node, subject: parameter.name
                    ).with("path", JSON(item.template))
                        .hint(LintWords.suggestion(parameter.name, among: names.sorted())))
            }
        }
        return found
    }
}
