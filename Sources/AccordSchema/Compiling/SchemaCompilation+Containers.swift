import AccordJSON

// Keywords on arrays and objects.
extension SchemaCompilation {
    mutating func compileMembers() {
        var schemas: [(name: String, schema: Int32)] = []
        var rest = MemberRules(table: KeyTable())
        if rules.applies {
            schemas = propertySchemas()
            readPatterns(into: &rest)
            if let additional = schema["additionalProperties"] {
                rest.additional = compiler.index(of: place(additional))
            }
        }
        let required = rules.validates ? requiredNames() : []
        let keys = Self.keys(schemas, required: required)
        rest.required = keys.reduce(0) { $0 | $1.bit }
        if !keys.isEmpty || rest.patternCount > 0 || rest.additional > 0 {
            rest.table = compiler.tables.addTable(keys)
            compiler.tables.members.append(rest)
            let index = Int32(compiler.tables.members.count - 1)
            body.add(Instruction(operation: .members, a: index), for: .object)
        } else if rest.additional == 0, rules.hasUnevaluated {
            compiler.tables.members.append(rest)
            let index = Int32(compiler.tables.members.count - 1)
            body.add(Instruction(operation: .members, a: index), for: .object)
        }
        for name in required.dropFirst(64) { addHas(name) }
        if rules.hasDraft6Keywords, rules.applies, let names = schema["propertyNames"] {
            body.add(Instruction(operation: .names, a: compiler.index(of: place(names))), for: .object)
        }
    }

    private func propertySchemas() -> [(name: String, schema: Int32)] {
        guard let properties = schema["properties"] else { return [] }
        guard properties.kind == .object else {
            reportInvalid("properties")
            return []
        }
        // By bytes, since two strings may be equal and yet two keys.
        var known: Set<[UInt8]> = []
        return properties.members.compactMap { member in
            guard known.insert(Array(member.key.utf8)).inserted else { return nil }
            return (member.key, compiler.index(of: place(member.value)))
        }
    }

    private func readPatterns(into members: inout MemberRules) {
        guard rules.hasPatternProperties, let patterns = schema["patternProperties"] else { return }
        guard patterns.kind == .object else { return reportInvalid("patternProperties") }
        var list: [Int32] = []
        for (text, value) in patterns.members {
            guard let pattern = pattern(text, at: place(value), keyword: nil) else { continue }
            list += [pattern, compiler.index(of: place(value))]
        }
        members.patternStart = compiler.tables.addList(list)
        members.patternCount = Int32(list.count / 2)
    }

    private static func keys(_ schemas: [(name: String, schema: Int32)], required: [String])
        -> [(name: String, schema: Int32, bit: UInt64)]
    {
        var keys = schemas.map { (name: $0.name, schema: $0.schema, bit: 0 as UInt64) }
        for (index, name) in required.prefix(64).enumerated() {
            let bit = UInt64(1) << UInt64(index)
            if let known = keys.firstIndex(where: { $0.name.utf8.elementsEqual(name.utf8) }) {
                keys[known].bit = bit
            } else {
                keys.append((name, -1, bit))
            }
        }
        return keys
    }

    private mutating func addHas(_ name: String) {
        let key = compiler.tables.addName(name)
        compiler.tables.names.append(key)
        let index = Int32(compiler.tables.names.count - 1)
        body.add(Instruction(operation: .has, a: index), for: .object)
    }

    /// Each name once, without those that bind only the other direction.
    private func requiredNames() -> [String] {
        guard let required = schema["required"] else { return [] }
        // Draft 3 wrote a boolean, and old documents still do.
        guard required.kind == .array else {
            reportInvalid("required")
            return []
        }
        var names: [String] = []
        for name in strings("required", in: required)
        where !names.contains(where: { $0.utf8.elementsEqual(name.utf8) })
            && compiler.binds(name, of: location)
        {
            names.append(name)
        }
        return names
    }

    // MARK: - Arrays

    mutating func compileItems() {
        var items = ItemRules()
        if let list = prefixList(), list.kind == .array {
            let schemas = list.elements.map { compiler.index(of: place($0)) }
            items.prefixStart = compiler.tables.addList(schemas)
            items.prefixCount = Int32(schemas.count)
        }
        if let rest = restSchema() { items.rest = compiler.index(of: place(rest)) }
        if items.prefixCount > 0 || items.rest > 0 || (items.rest == 0 && rules.hasUnevaluated) {
            compiler.tables.items.append(items)
            let index = Int32(compiler.tables.items.count - 1)
            body.add(Instruction(operation: .items, a: index), for: .array)
        }
        compileContains()
    }

    private func prefixList() -> JSON? {
        if rules.hasPrefixItems { return schema["prefixItems"] }
        guard rules.hasItemLists, let items = schema["items"], items.kind == .array else { return nil }
        return items
    }

    private func restSchema() -> JSON? {
        guard let items = schema["items"] else { return nil }
        guard rules.hasItemLists, items.kind == .array else { return items }
        return schema["additionalItems"]
    }

    private mutating func compileContains() {
        guard rules.hasDraft6Keywords, let contains = schema["contains"] else { return }
        let hasBounds = rules.hasContainsBounds && rules.validates
        let minimum = hasBounds ? count("minContains") ?? 1 : 1
        let maximum = hasBounds ? count("maxContains") ?? Instruction.none : Instruction.none
        body.add(
            Instruction(
                operation: rules.containsEvaluates ? .containsMarking : .contains,
                a: compiler.index(of: place(contains)), b: minimum, c: maximum), for: .array)
    }
}
