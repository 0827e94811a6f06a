import AccordJSON
import AccordRegex

// Keywords on objects.
extension Explainer {
    /// The members of an object, with the node of each value.
    func members(of object: Int) -> [(key: String, node: Int)] {
        value(object).members.map { ($0.key, $0.value.node) }
    }

    mutating func checkMemberCount(_ visit: SchemaVisit) {
        let found = value(visit.node).count
        if let minimum = visit.count("minProperties"), found < minimum {
            report(
                "minProperties", .minimumMembers(minimum, found: found),
                expected: "at least \(minimum) members", at: visit.location, visit.node)
        }
        if let maximum = visit.count("maxProperties"), found > maximum {
            report(
                "maxProperties", .maximumMembers(maximum, found: found),
                expected: "at most \(maximum) members", at: visit.location, visit.node)
        }
        checkRequired(visit)
    }

    private mutating func checkRequired(_ visit: SchemaVisit) {
        guard let required = visit.schema["required"], required.kind == .array else { return }
        let object = value(visit.node)
        var reported: Set<[UInt8]> = []
        for name in required.elements.compactMap(\.string)
        where object[name] == nil && reported.insert(Array(name.utf8)).inserted {
            if options.direction != nil, visit.rules.isOpenAPI30,
                !RequiredDirection.binds(name, of: visit.location, options.direction, &sources)
            {
                continue
            }
            report("required", .required(name), expected: name, at: visit.location, visit.node)
        }
    }

    mutating func checkMembers(_ visit: inout SchemaVisit, _ evaluator: inout Evaluator) {
        guard visit.rules.applies else { return }
        let properties = visit.schema["properties"]
        let patterns = patternSchemas(visit)
        let additional = visit.schema["additionalProperties"]
        for (index, member) in members(of: visit.node).enumerated() {
            guard !isFull else { return }
            let child = (node: member.node, token: member.key)
            var isNamed = false
            if properties?.kind == .object, let schema = properties?[member.key] {
                isNamed = true
                check(child, schema, ["properties", member.key], visit, &evaluator)
            }
            for (pattern, schema) in patterns {
                isNamed = checkPattern(pattern, child, schema, visit, &evaluator) || isNamed
            }
            if !isNamed, let additional {
                isNamed = true
                check(child, additional, ["additionalProperties"], visit, &evaluator)
            }
            if isNamed { visit.marks.insert(index) }
        }
        checkNames(visit, &evaluator)
    }

    private func patternSchemas(_ visit: SchemaVisit) -> [(String, JSON)] {
        guard visit.rules.hasPatternProperties else { return [] }
        return (visit.schema["patternProperties"]?.members ?? []).map { ($0.key, $0.value) }
    }

    /// Whether the pattern may mean the member: what cannot be decided is nobody else's.
    private mutating func checkPattern(
        _ pattern: String, _ child: Child, _ schema: JSON, _ visit: SchemaVisit, _ evaluator: inout Evaluator
    ) -> Bool {
        let keywords = ["patternProperties", pattern]
        switch search(pattern, ArraySlice(child.token.utf8)) {
        case .notFound, nil: return false
        case .found: check(child, schema, keywords, visit, &evaluator)
        case .gaveUp(let steps): reportGivenUp(pattern, steps, keywords, of: child, visit)
        }
        return true
    }

    /// A member against its schema; the schema `false` is told by its keyword.
    private mutating func check(
        _ child: Child, _ schema: JSON, _ keywords: [String], _ visit: SchemaVisit,
        _ evaluator: inout Evaluator
    ) {
        guard schema.bool == false else {
            return visitChild(visit.place(schema), child, keywords: keywords, &evaluator)
        }
        report(
            keywords[0], .additional(child.token), expected: "no member \(child.token)", of: child, visit,
            below: Array(keywords.dropFirst()))
    }

    private mutating func checkNames(_ visit: SchemaVisit, _ evaluator: inout Evaluator) {
        guard visit.rules.hasDraft6Keywords, let names = visit.schema["propertyNames"] else { return }
        for member in members(of: visit.node) {
            // A key is the node before its value, and reads as a string.
            let refusals = testChild(
                visit.place(names), (member.node - 1, member.key), keyword: "propertyNames", &evaluator)
            guard let first = refusals.first else { continue }
            if refusals.areUndecided {
                keep(refusals)
            } else {
                report(
                    "propertyNames", .propertyName(member.key), expected: first.expected,
                    of: (member.node, member.key), visit, causes: refusals)
            }
        }
    }

    // MARK: - Dependencies

    mutating func checkDependencies(_ visit: inout SchemaVisit, _ evaluator: inout Evaluator) {
        if visit.rules.hasDependencies, visit.rules.applies {
            for (key, value) in visit.schema["dependencies"]?.members ?? [] {
                if value.kind == .array {
                    checkDependent("dependencies", on: key, value, visit)
                } else {
                    checkDependent("dependencies", on: key, schema: value, &visit, &evaluator)
                }
            }
        }
        guard visit.rules.hasDependentKeywords else { return }
        if visit.rules.validates {
            for (key, value) in visit.schema["dependentRequired"]?.members ?? [] {
                checkDependent("dependentRequired", on: key, value, visit)
            }
        }
        guard visit.rules.applies else { return }
        for (key, value) in visit.schema["dependentSchemas"]?.members ?? [] {
            checkDependent("dependentSchemas", on: key, schema: value, &visit, &evaluator)
        }
    }

    private mutating func checkDependent(
        _ keyword: String, on key: String, _ names: JSON, _ visit: SchemaVisit
    ) {
        let object = value(visit.node)
        guard object[key] != nil else { return }
        for name in names.elements.compactMap(\.string) where object[name] == nil {
            report(
                keyword, .dependentRequired(name, by: key), expected: name, at: visit.location, visit.node)
        }
    }

    private mutating func checkDependent(
        _ keyword: String, on key: String, schema: JSON, _ visit: inout SchemaVisit,
        _ evaluator: inout Evaluator
    ) {
        guard value(visit.node)[key] != nil else { return }
        visit.marks.formUnion(
            visitInPlace(visit.place(schema), visit.node, keywords: [keyword, key], &evaluator))
    }

    // MARK: - What no other keyword looked at

    mutating func checkUnevaluated(_ visit: inout SchemaVisit, _ evaluator: inout Evaluator) {
        if visit.kind == .object, let schema = visit.schema["unevaluatedProperties"] {
            for (index, member) in members(of: visit.node).enumerated() where !visit.marks.contains(index) {
                check((member.node, member.key), schema, ["unevaluatedProperties"], visit, &evaluator)
                visit.marks.insert(index)
            }
        } else if visit.kind == .array, let schema = visit.schema["unevaluatedItems"] {
            for (index, item) in value(visit.node).elements.enumerated() where !visit.marks.contains(index) {
                if schema.bool == false {
                    reportAdditional("unevaluatedItems", index, item.node, visit)
                } else {
                    visitChild(
                        visit.place(schema), (item.node, String(index)), keywords: ["unevaluatedItems"],
                        &evaluator)
                }
                visit.marks.insert(index)
            }
        }
    }
}
