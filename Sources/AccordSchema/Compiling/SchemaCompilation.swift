import AccordJSON

/// Turns the keywords of one schema into instructions.
struct SchemaCompilation {
    let location: SchemaLocation
    let schema: JSON
    let rules: DialectRules
    let compiler: Compiler
    var body = SchemaBody()

    init(_ location: SchemaLocation, compiler: Compiler) {
        self.location = location
        self.compiler = compiler
        schema = compiler.sources.json(at: location)
        rules = compiler.sources.resource(of: location).rules
    }

    /// Cheap keywords come first, since the first that fails decides.
    mutating func compile() {
        if rules.refStandsAlone, schema["$ref"]?.string != nil { return compileReferences() }
        if rules.validates {
            compileType()
            compileConstants()
            compileNumbers()
            compileStrings()
            compileCounts()
        }
        compileFormat()
        compileContent()
        let evaluates = beginTracking()
        if rules.applies || rules.validates { compileMembers() }
        if rules.applies { compileItems() }
        if rules.validates, schema["uniqueItems"]?.bool == true {
            body.add(Instruction(operation: .unique), for: .array)
        }
        compileReferences()
        if rules.applies { compileLogic() }
        compileDependencies()
        if evaluates { endTracking() }
    }

    // MARK: - Reading keywords

    /// A keyword's value that is a whole number of zero or more.
    func count(_ keyword: String) -> Int32? {
        guard let value = schema[keyword] else { return nil }
        guard value.kind == .number, let double = value.double, double >= 0 else {
            reportInvalid(keyword)
            return nil
        }
        guard let count = value.int else {
            if double < Double(Int32.max) { reportInvalid(keyword) }
            return double < Double(Int32.max) ? nil : Instruction.none
        }
        return Int32(clamping: count)
    }

    func reportInvalid(_ keyword: String) {
        compiler.report(.invalidKeyword(keyword), at: location, keyword: keyword)
    }

    /// The strings of a list; what is none is reported.
    func strings(_ keyword: String, in value: JSON) -> [String] {
        let strings = value.elements.compactMap(\.string)
        if strings.count != value.elements.count || value.kind != .array { reportInvalid(keyword) }
        return strings
    }

    func place(_ value: JSON) -> SchemaLocation {
        SchemaLocation(document: location.document, node: value.node)
    }

    // MARK: - Type

    private mutating func compileType() {
        guard let type = schema["type"] else { return }
        let names = type.string.map { [$0] } ?? strings("type", in: type)
        var allowed: SchemaBody.Kinds = []
        var isInteger = false
        for name in names {
            switch name {
            case "null": allowed.insert(.null)
            case "boolean": allowed.insert(.boolean)
            case "number": allowed.insert(.number)
            case "integer": isInteger = true
            case "string": allowed.insert(.string)
            case "array": allowed.insert(.array)
            case "object": allowed.insert(.object)
            default: reportInvalid("type")
            }
        }
        if isInteger, !allowed.contains(.number) {
            allowed.insert(.number)
            let operation: Operation = rules.integersAreWritten ? .writtenInteger : .integer
            body.add(Instruction(operation: operation), for: .number)
        }
        if rules.isOpenAPI30, schema["nullable"]?.bool == true { allowed.insert(.null) }
        if !allowed.isEmpty { body.allowed = allowed }
    }

    // MARK: - Constants

    private mutating func compileConstants() {
        if let values = schema["enum"] {
            if values.kind == .array { compileOneOf(values.elements) } else { reportInvalid("enum") }
        }
        if rules.hasDraft6Keywords, let value = schema["const"] { compileOneOf([value]) }
    }

    private mutating func compileOneOf(_ values: [JSON]) {
        body.allowed.formIntersection(values.reduce(into: []) { $0.formUnion(Self.kinds(of: $1)) })
        let strings = Set(values.compactMap { $0.kind == .string ? Array($0.source) : nil })
        if !strings.isEmpty {
            let table = compiler.tables.addTable(bytes: strings.map { ($0, 0, 0) })
            body.add(Instruction(operation: .oneOfStrings, a: table.start, b: table.mask), for: .string)
        }
        for kind in [SchemaBody.Kinds.number, .array, .object] {
            let same = values.filter { Self.kinds(of: $0) == kind }
            guard !same.isEmpty else { continue }
            let list = compiler.tables.addList(same.map { compiler.tables.addConstant($0) })
            body.add(Instruction(operation: .oneOfConstants, a: list, b: Int32(same.count)), for: kind)
        }
    }

    private static func kinds(of value: JSON) -> SchemaBody.Kinds {
        SchemaBody.Kinds(rawValue: 1 << UInt8(value.storage.nodes[value.node].word & 0xFF))
    }
}
