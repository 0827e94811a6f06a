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
                    reportAdditional(keyword, index, item.node, visit)
                } else {
                    visitChild(visit.place(rest), child, keywords: [keyword], &evaluator)
                }
                if tracks { visit.marks.insert(index) }
            }
        }
        checkContains(&visit, &evaluator)
    }

    mutating func reportAdditional(_ keyword: String, _ index: Int, _ node: Int, _ visit: SchemaVisit) {
        report(
            keyword, .additionalItem(index), expected: "no item \(index)", of: (node, String(index)), visit)
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
        var undecided: [[SchemaViolation]] = []
        for (index, item) in value(visit.node).elements.enumerated() {
            let refusals = testChild(
                visit.place(contains), (item.node, String(index)), keyword: "contains", &evaluator)
            if refusals.areUndecided { undecided.append(refusals) }
            if refusals.isEmpty { found += 1 }
            if visit.rules.containsEvaluates, refusals.isEmpty || refusals.areUndecided {
                visit.marks.insert(index)
            }
        }
        let marks = tracks && visit.rules.containsEvaluates
        let possible = found + undecided.count
        if !undecided.isEmpty, found <= maximum ?? .max, possible >= minimum {
            if marks || found < minimum || possible > maximum ?? .max { keep(undecided.flatMap(\.self)) }
            return
        }
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
