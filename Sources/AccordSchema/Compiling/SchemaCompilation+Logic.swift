import AccordJSON

// References, and keywords that apply other schemas to the same instance.
extension SchemaCompilation {
    mutating func compileReferences() {
        if let reference = schema["$ref"] {
            guard let text = reference.string else { return reportInvalid("$ref") }
            if let target = compiler.target(of: text, from: location, keyword: "$ref") { call(target) }
        }
        if rules.hasRecursiveReferences { compileDynamic("$recursiveRef") }
        if rules.hasDynamicReferences { compileDynamic("$dynamicRef") }
    }

    private mutating func call(_ target: SchemaLocation) {
        let index = compiler.indexInPlace(of: target)
        if index != ProgramTables.acceptAll { body.add(Instruction(operation: .call, a: index), for: .all) }
    }

    /// Where the place that the reference names has the dynamic anchor, any outer resource's may take over.
    private mutating func compileDynamic(_ keyword: String) {
        guard let text = schema[keyword]?.string,
            let target = compiler.target(of: text, from: location, keyword: keyword)
        else { return }
        guard let anchor = compiler.sources.dynamicName(of: text, at: target) else { return call(target) }
        let number = compiler.dynamicAnchor(anchor)
        body.add(
            Instruction(operation: .dynamicCall, a: number, b: compiler.index(of: target)), for: .all)
    }

    mutating func compileLogic() {
        for branch in branches("allOf") { call(branch) }
        addChoice(.anyOf, branches("anyOf"))
        addChoice(.oneOf, branches("oneOf"))
        if let not = schema["not"] {
            body.add(Instruction(operation: .not, a: compiler.indexInPlace(of: place(not))), for: .all)
        }
        guard rules.hasConditions, let condition = schema["if"] else { return }
        let (then, otherwise) = (schema["then"], schema["else"])
        guard then != nil || otherwise != nil || rules.hasUnevaluated else { return }
        body.add(
            Instruction(
                operation: .condition, a: compiler.indexInPlace(of: place(condition)),
                b: then.map { compiler.indexInPlace(of: place($0)) } ?? ProgramTables.acceptAll,
                c: otherwise.map { compiler.indexInPlace(of: place($0)) } ?? ProgramTables.acceptAll),
            for: .all)
    }

    private func branches(_ keyword: String) -> [SchemaLocation] {
        guard let list = schema[keyword] else { return [] }
        if list.kind != .array { reportInvalid(keyword) }
        return list.elements.map(place)
    }

    private mutating func addChoice(_ operation: Operation, _ branches: [SchemaLocation]) {
        guard !branches.isEmpty else { return }
        let schemas = branches.map { compiler.indexInPlace(of: $0) }
        let list = compiler.tables.addList(schemas)
        body.add(Instruction(operation: operation, a: list, b: Int32(schemas.count)), for: .all)
    }

    // MARK: - Dependencies

    mutating func compileDependencies() {
        if rules.hasDependencies, rules.applies, let dependencies = schema["dependencies"] {
            for (key, value) in dependencies.members {
                if value.kind == .array {
                    addDependency(on: key, names: strings("dependencies", in: value))
                } else {
                    addDependency(on: key, schema: value)
                }
            }
        }
        guard rules.hasDependentKeywords else { return }
        if rules.validates, let required = schema["dependentRequired"] {
            for (key, value) in required.members {
                addDependency(on: key, names: strings("dependentRequired", in: value))
            }
        }
        if rules.applies, let schemas = schema["dependentSchemas"] {
            for (key, value) in schemas.members { addDependency(on: key, schema: value) }
        }
    }

    private mutating func addDependency(on key: String, names: [String]) {
        var rule = DependencyRule(key: compiler.tables.addName(key))
        rule.namesStart = Int32(compiler.tables.names.count)
        rule.namesCount = Int32(names.count)
        compiler.tables.names += names.map { compiler.tables.addName($0) }
        add(rule, .dependentNames)
    }

    private mutating func addDependency(on key: String, schema: JSON) {
        var rule = DependencyRule(key: compiler.tables.addName(key))
        rule.schema = compiler.indexInPlace(of: place(schema))
        add(rule, .dependentSchema)
    }

    private mutating func add(_ rule: DependencyRule, _ operation: Operation) {
        compiler.tables.dependencies.append(rule)
        let index = Int32(compiler.tables.dependencies.count - 1)
        body.add(Instruction(operation: operation, a: index), for: .object)
    }

    // MARK: - What no other keyword looked at

    /// Whether the schema asks for it.
    mutating func beginTracking() -> Bool {
        guard rules.hasUnevaluated,
            schema["unevaluatedItems"] != nil || schema["unevaluatedProperties"] != nil
        else { return false }
        let begin = Instruction(operation: .beginTracking)
        if schema["unevaluatedItems"] != nil { body.add(begin, for: .array) }
        if schema["unevaluatedProperties"] != nil { body.add(begin, for: .object) }
        return true
    }

    mutating func endTracking() {
        if let items = schema["unevaluatedItems"] {
            let index = compiler.index(of: place(items))
            body.add(Instruction(operation: .unevaluatedItems, a: index), for: .array)
            body.add(Instruction(operation: .endTracking), for: .array)
        }
        if let members = schema["unevaluatedProperties"] {
            let index = compiler.index(of: place(members))
            body.add(Instruction(operation: .unevaluatedMembers, a: index), for: .object)
            body.add(Instruction(operation: .endTracking), for: .object)
        }
    }
}
