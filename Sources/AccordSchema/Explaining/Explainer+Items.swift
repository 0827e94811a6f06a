import AccordJSON

// Keywords on arrays.
extension Explainer {
    mutating func checkItemCount(_ visit: SchemaVisit) {
        let found = value(visit.node).count
        if let minimum = visit.count("minItems"), found < minimum {
            report(
                "minItems", .minimumItems(minimum, found: found), expected: "at least \(minimum) items",
                at: visit.location, visit.node)
        }
        if let maximum = visit.count("maxItems"), found > maximum {
            report(
                "maxItems", .maximumItems(maximum, found: found), expected: "at most \(maximum) items",
                at: visit.location, visit.node)
        }
        if visit.schema["uniqueItems"]?.bool == true, !holdsSample(visit.node),
            let (first, second) = duplicate(in: visit.node)
        {
            report(
                "uniqueItems", .duplicateItems(first: first, second: second), expected: "unique items",
                at: visit.location, visit.node)
        }
    }

    private func duplicate(in array: Int) -> (Int, Int)? {
        var known: [JSON: Int] = [:]
        for (index, item) in value(array).elements.enumerated() {
            if let first = known[item] { return (first, index) }
            known[item] = index
        }
        return nil
    }

    mutating func checkItems(_ visit: inout SchemaVisit, _ evaluator: inout Evaluator) {
        guard visit.rules.applies else { return }
        let (prefix, rest, keyword) = itemSchemas(visit)
        for (index, item) in value(visit.node).elements.enumerated() {
            guard !isFull else { return }
            let child = (node: item.node, token: String(index))
            if index < prefix.count {
                let keywords = [visit.rules.hasPrefixItems ? "prefixItems" : "items", String(index)]
                visitChild(visit.place(prefix[index]), child, keywords: keywords, &evaluator)
                visit.marks.insert(index)
            } else if let rest {
                if rest.bool == false, !prefix.isEmpty {
                    reportAdditional(keyword, index, visit)
                } else {
                    visitChild(visit.place(rest), child, keywords: [keyword], &evaluator)
                }
                if tracks { visit.marks.insert(index) }
            }
        }
        checkContains(&visit, &evaluator)
    }

    mutating func reportAdditional(_ keyword: String, _ index: Int, _ visit: SchemaVisit) {
        report(
            keyword, .additionalItem(index), expected: "no item \(index)", at: visit.location, visit.node)
    }

    private func itemSchemas(_ visit: SchemaVisit) -> (prefix: [JSON], rest: JSON?, keyword: String) {
        let items = visit.schema["items"]
        if visit.rules.hasPrefixItems { return (visit.schema["prefixItems"]?.elements ?? [], items, "items") }
        guard visit.rules.hasItemLists, let items, items.kind == .array else { return ([], items, "items") }
        return (items.elements, visit.schema["additionalItems"], "additionalItems")
    }

    private mutating func checkContains(_ visit: inout SchemaVisit, _ evaluator: inout Evaluator) {
        guard visit.rules.hasDraft6Keywords, let contains = visit.schema["contains"] else { return }
        let hasBounds = visit.rules.hasContainsBounds && visit.rules.validates
        let minimum = hasBounds ? visit.count("minContains") ?? 1 : 1
        let maximum = hasBounds ? visit.count("maxContains") : nil
        var found = 0
        let tracksHere = tracks
        tracks = false
        for (index, item) in value(visit.node).elements.enumerated() {
            let outcome = test(visit.place(contains), item.node, keywords: ["contains"], &evaluator)
            guard outcome.violations.isEmpty else { continue }
            found += 1
            if visit.rules.containsEvaluates { visit.marks.insert(index) }
        }
        tracks = tracksHere
        guard found < minimum || found > maximum ?? .max else { return }
        report(
            found < minimum ? "contains" : "maxContains",
            .contains(minimum: minimum, maximum: maximum, found: found),
            expected: Self.containsBounds(minimum, maximum), at: visit.location, visit.node)
    }

    private static func containsBounds(_ minimum: Int, _ maximum: Int?) -> String {
        guard let maximum else { return "at least \(minimum) matching items" }
        return "\(minimum) to \(maximum) matching items"
    }
}
