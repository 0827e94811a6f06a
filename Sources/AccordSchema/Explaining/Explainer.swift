import AccordJSON

/// Evaluates an instance keyword by keyword and keeps what is wrong.
///
/// It reads the schema documents themselves. Where only the verdict counts, it asks the program: so most of a
/// large instance is not looked at twice.
struct Explainer {
    /// How many schemas are entered inside each other; what lies deeper gets a verdict and no reasons.
    static let depthLimit = 400
    /// How many schemas are entered at all, since branches inside branches multiply; then the same holds.
    static let visitLimit = 20_000

    let instance: JSON
    var sources: SchemaSources
    let options: SchemaOptions
    let program: Program
    let limit: Int
    /// Values for which only the type counts.
    let samples: Set<Int>
    /// Whether the program is asked where it can answer; without, all is evaluated here.
    var asksProgram = true

    var violations: [SchemaViolation] = []
    var instancePath: [String] = []
    var keywordPath: [String] = []
    private var visits = 0
    private var active: Set<ActiveSchema> = []
    /// Whether somebody asks what was looked at in the current instance.
    var tracks = false

    /// A value inside of another one, and its name or index there.
    typealias Child = (node: Int, token: String)

    private struct ActiveSchema: Hashable {
        let schema: SchemaLocation
        let node: Int
    }

    init(
        instance: JSON, sources: SchemaSources, options: SchemaOptions, program: Program,
        typeOnlyAt: Set<JSONPointer>, limit: Int
    ) {
        self.instance = instance
        self.sources = sources
        self.options = options
        self.program = program
        self.limit = limit
        samples = Set(typeOnlyAt.compactMap { instance.node(at: $0) })
    }

    mutating func explain(_ root: SchemaLocation, _ evaluator: inout Evaluator) -> [SchemaViolation] {
        _ = visit(root, instance.node, &evaluator)
        return violations
    }

    var isFull: Bool { violations.count >= limit }

    func value(_ node: Int) -> JSON { instance.value(ofNode: node) }

    /// Whether a sample stands in a value, or is it.
    func holdsSample(_ node: Int) -> Bool {
        guard !samples.isEmpty else { return false }
        let end = Int(instance.storage.nodes[node].end)
        return samples.contains { $0 >= node && $0 < end }
    }

    // MARK: - Schemas

    /// Evaluates a schema; returns the members or items that it looked at.
    mutating func visit(_ location: SchemaLocation, _ node: Int, _ evaluator: inout Evaluator) -> Marks {
        guard !isFull else { return Marks() }
        let index = program.indexes[location]
        if asksProgram, !tracks, let index, !holdsSample(node), evaluator.verdict(index, node) {
            return Marks()
        }
        let schema = sources.json(at: location)
        guard schema.kind == .object else {
            if schema.bool == false { report("", .forbidden, expected: "nothing", at: location, node) }
            return Marks()
        }
        let entry = ActiveSchema(schema: location, node: node)
        guard !active.contains(entry) else { return Marks() }
        visits += 1
        guard active.count < Self.depthLimit, visits < Self.visitLimit else {
            if let index, !evaluator.verdict(index, node) {
                report("", .tooDeep, expected: "what its schema accepts", at: location, node)
            }
            return Marks()
        }
        active.insert(entry)
        let scope = evaluator.scope.count
        if evaluator.scope.isUsed, let index { evaluator.scope.enter(program.entries[Int(index) * 8 + 7]) }
        let rules = sources.resource(of: location).rules
        var visit = SchemaVisit(
            location: location, schema: schema, rules: rules, node: node,
            kind: value(node).kind)
        evaluate(&visit, &evaluator)
        evaluator.scope.count = scope
        active.remove(entry)
        return visit.marks
    }

    private mutating func evaluate(_ visit: inout SchemaVisit, _ evaluator: inout Evaluator) {
        if visit.rules.refStandsAlone, visit.schema["$ref"]?.string != nil {
            return checkReferences(&visit, &evaluator)
        }
        if samples.contains(visit.node) {
            if visit.rules.validates { checkType(visit) }
            checkReferences(&visit, &evaluator)
            checkLogic(&visit, &evaluator)
            return
        }
        let tracksOutside = tracks
        tracks = tracks || visit.asksForUnevaluated
        if visit.rules.validates { checkValues(visit) }
        checkFormat(visit)
        checkContent(visit)
        if visit.kind == .object { checkMembers(&visit, &evaluator) }
        if visit.kind == .array { checkItems(&visit, &evaluator) }
        checkReferences(&visit, &evaluator)
        checkLogic(&visit, &evaluator)
        if visit.kind == .object { checkDependencies(&visit, &evaluator) }
        if visit.asksForUnevaluated { checkUnevaluated(&visit, &evaluator) }
        tracks = tracksOutside
    }

    // MARK: - Steps

    /// A schema on the same instance, some keywords further.
    mutating func visitInPlace(
        _ location: SchemaLocation, _ node: Int, keywords: [String], _ evaluator: inout Evaluator
    ) -> Marks {
        keywordPath += keywords
        defer { keywordPath.removeLast(keywords.count) }
        return visit(location, node, &evaluator)
    }

    /// A schema on a value inside the current instance.
    mutating func visitChild(
        _ location: SchemaLocation, _ child: Child, keywords: [String], _ evaluator: inout Evaluator
    ) {
        let tracksHere = tracks
        tracks = false
        instancePath.append(child.token)
        keywordPath += keywords
        _ = visit(location, child.node, &evaluator)
        keywordPath.removeLast(keywords.count)
        instancePath.removeLast()
        tracks = tracksHere
    }

    /// A schema whose refusal is no violation yet.
    mutating func test(
        _ location: SchemaLocation, _ node: Int, keywords: [String], _ evaluator: inout Evaluator
    ) -> (violations: [SchemaViolation], marks: Marks) {
        let before = violations
        violations = []
        let marks = visitInPlace(location, node, keywords: keywords, &evaluator)
        defer { violations = before }
        return (violations, marks)
    }

    /// The same on a value inside the current instance.
    mutating func testChild(
        _ location: SchemaLocation, _ child: Child, keyword: String, _ evaluator: inout Evaluator
    ) -> [SchemaViolation] {
        let before = violations
        violations = []
        visitChild(location, child, keywords: [keyword], &evaluator)
        defer { violations = before }
        return violations
    }
}
