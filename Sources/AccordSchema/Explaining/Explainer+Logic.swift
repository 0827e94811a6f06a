import AccordJSON

// References, and keywords that apply other schemas to the same instance.
extension Explainer {
    mutating func checkReferences(_ visit: inout SchemaVisit, _ evaluator: inout Evaluator) {
        if let reference = visit.schema["$ref"]?.string, let target = target(of: reference, visit) {
            visit.marks.formUnion(visitInPlace(target, visit.node, keywords: ["$ref"], &evaluator))
        }
        if visit.rules.hasRecursiveReferences { checkDynamic("$recursiveRef", &visit, &evaluator) }
        if visit.rules.hasDynamicReferences { checkDynamic("$dynamicRef", &visit, &evaluator) }
    }

    func target(of reference: String, _ visit: SchemaVisit) -> SchemaLocation? {
        var sources = sources
        return sources.target(of: reference, from: visit.location)
    }

    private mutating func checkDynamic(
        _ keyword: String, _ visit: inout SchemaVisit, _ evaluator: inout Evaluator
    ) {
        guard let reference = visit.schema[keyword]?.string, var target = target(of: reference, visit) else {
            return
        }
        if let name = sources.dynamicName(of: reference, at: target),
            let outer = evaluator.outermostTarget(of: name)
        {
            target = outer
        }
        visit.marks.formUnion(visitInPlace(target, visit.node, keywords: [keyword], &evaluator))
    }

    mutating func checkLogic(_ visit: inout SchemaVisit, _ evaluator: inout Evaluator) {
        guard visit.rules.applies else { return }
        for (index, branch) in (visit.schema["allOf"]?.elements ?? []).enumerated() {
            let keywords = ["allOf", String(index)]
            visit.marks.formUnion(
                visitInPlace(visit.place(branch), visit.node, keywords: keywords, &evaluator))
        }
        checkChoice("anyOf", &visit, &evaluator)
        checkChoice("oneOf", &visit, &evaluator)
        checkNot(visit, &evaluator)
        checkCondition(&visit, &evaluator)
    }

    private mutating func checkNot(_ visit: SchemaVisit, _ evaluator: inout Evaluator) {
        guard let not = visit.schema["not"], !holdsSample(visit.node) else { return }
        let tracksHere = tracks
        tracks = false
        let outcome = test(visit.place(not), visit.node, keywords: ["not"], &evaluator)
        tracks = tracksHere
        if outcome.violations.areUndecided { return keep(outcome.violations) }
        guard outcome.violations.isEmpty else { return }
        report("not", .not, expected: "not \(not.text(.compact))", at: visit.location, visit.node)
    }

    private mutating func checkCondition(_ visit: inout SchemaVisit, _ evaluator: inout Evaluator) {
        guard visit.rules.hasConditions, let condition = visit.schema["if"] else { return }
        let outcome = test(visit.place(condition), visit.node, keywords: ["if"], &evaluator)
        if outcome.violations.areUndecided {
            visit.marks.formUnion(outcome.marks)
            return keep(outcome.violations)
        }
        let isMet = outcome.violations.isEmpty
        if isMet { visit.marks.formUnion(outcome.marks) }
        let keyword = isMet ? "then" : "else"
        // With a sample inside, the condition may hold or not, and either consequence will do.
        if holdsSample(visit.node), isLenient(isMet ? "else" : "then", visit, &evaluator) { return }
        guard let consequence = visit.schema[keyword] else { return }
        visit.marks.formUnion(
            visitInPlace(visit.place(consequence), visit.node, keywords: [keyword], &evaluator))
    }

    private mutating func isLenient(
        _ keyword: String, _ visit: SchemaVisit, _ evaluator: inout Evaluator
    ) -> Bool {
        guard let consequence = visit.schema[keyword] else { return true }
        return test(visit.place(consequence), visit.node, keywords: [keyword], &evaluator).violations.isEmpty
    }

    // MARK: - Choices

    private mutating func checkChoice(
        _ keyword: String, _ visit: inout SchemaVisit, _ evaluator: inout Evaluator
    ) {
        let schemas = visit.schema[keyword]?.elements ?? []
        guard !schemas.isEmpty else { return }
        var branches: [BranchOutcome] = []
        for (index, schema) in schemas.enumerated() {
            let outcome = test(
                visit.place(schema), visit.node, keywords: [keyword, String(index)], &evaluator)
            branches.append(BranchOutcome(index: index, schema: schema, violations: outcome.violations))
            branches[index].marks = outcome.marks
        }
        let matched = branches.filter(\.violations.isEmpty)
        let undecided = branches.filter(\.isUndecided)
        let isEnough = keyword == "oneOf" ? matched.count > 1 : !matched.isEmpty && !tracks
        let isOpen = !undecided.isEmpty && !isEnough
        // Where none accepts, nothing that any of them looked at is reported once more.
        for branch in matched.isEmpty || isOpen ? branches : matched { visit.marks.formUnion(branch.marks) }
        if isOpen {
            keep(undecided.flatMap(\.violations))
        } else if matched.isEmpty {
            reportNone(keyword, branches, visit)
        } else if keyword == "oneOf", matched.count > 1, !holdsSample(visit.node) {
            report(
                keyword, .severalOf(matched.map { SchemaBranch($0.index, $0.name) }),
                expected: "exactly one of \(schemas.count) schemas", at: visit.location, visit.node)
        }
    }

    private mutating func reportNone(_ keyword: String, _ branches: [BranchOutcome], _ visit: SchemaVisit) {
        let choice = BranchChoice(
            branches: branches, depth: instancePath.count, value: value(visit.node),
            discriminator: visit.schema["discriminator"])
        let closest = choice.closest
        report(
            keyword, .noneOf(branches: branches.count), expected: "one of \(branches.count) schemas",
            at: visit.location, visit.node, branch: closest?.name, causes: closest?.violations ?? [])
    }
}
