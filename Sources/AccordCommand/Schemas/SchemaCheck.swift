import AccordContract
import AccordJSON
import AccordReport
import AccordSchema

/// Instances held against one schema: each violation is a finding with both places.
struct SchemaCheck {
    /// How many violations of one instance are shown.
    static let limit = 1_000

    private let files: SchemaFiles
    private let schema: Schema
    private let options: SchemaOptions

    /// - Throws: `SchemaError` where the file holds no schema.
    init(_ files: SchemaFiles, _ options: SchemaOptions) throws(SchemaError) {
        self.files = files
        self.options = options
        schema = try Schema(at: files.main.uri, in: files.registry(options.dialect), options: options)
    }

    /// Whether the file can be a schema at all: an object or a boolean.
    var holdsSchema: Bool { [.object, .boolean].contains(files.main.json.kind) }

    /// What is wrong with an instance; nothing where it is valid.
    func findings(in instance: SourceDocument) -> [Finding] {
        instance.repeatedKeys { _ in .warning } + violations(in: instance)
    }

    /// What is wrong with the schema itself: by its metaschema, and what came up while it was used.
    func schemaFindings() -> [Finding] {
        let violations = metaschemaViolations()
        let known = Set(violations.map(\.instance))
        let repeated = files.documents.flatMap { document in
            document.repeatedKeys { SchemaPlaces.holdSchema(at: $0, in: document.json) ? .error : .warning }
        }
        return repeated + violations.map(invalidSchema)
            + schema.problems.filter { !known.contains($0.pointer) }.sorted(by: Self.precedes).map(defect)
    }

    // MARK: -

    private func violations(in instance: SourceDocument) -> [Finding] {
        guard !schema.accepts(instance.json) else { return [] }
        let violations = schema.violations(in: instance.json, limit: Self.limit + 1)
        let findings = violations.prefix(Self.limit).map { finding($0, in: instance) }
        guard violations.count > Self.limit else { return findings }
        let rest = Finding(
            .moreViolations, severity: .note, subject: instance.path, places: [Place(instance.path)],
            facts: ["limit": JSON(Self.limit)])
        return findings + [rest]
    }

    private static func precedes(_ left: SchemaProblem, _ right: SchemaProblem) -> Bool {
        (left.uri, left.pointer.description) < (right.uri, right.pointer.description)
    }

    private func metaschemaViolations() -> [SchemaViolation] {
        let named = files.main.json["$schema"]?.string
        // A metaschema of somebody's own is not at hand.
        guard let dialect = named.map(Dialect.init(uri:)) ?? options.dialect else { return [] }
        let metaschema = try? Schema(
            at: dialect.metaschema, in: SchemaRegistry(), options: SchemaOptions(dialect: dialect))
        guard let metaschema, !metaschema.accepts(files.main.json) else { return [] }
        return Self.distinct(metaschema.violations(in: files.main.json))
    }

    /// A metaschema has several parts, and each of them may say the same of one value.
    private static func distinct(_ violations: [SchemaViolation]) -> [SchemaViolation] {
        var known: Set<[String]> = []
        return violations.filter { known.insert(["\($0.node)", $0.keyword, $0.expected]).inserted }
    }

    private func finding(_ violation: SchemaViolation, in instance: SourceDocument) -> Finding {
        let schema = files.place(uri: violation.schemaURI, pointer: violation.schemaPointer)
        var finding = Self.finding(.violation(violation), violation, in: instance)
        finding.places += schema.map { [$0] } ?? []
        return finding
    }

    private func invalidSchema(_ violation: SchemaViolation) -> Finding {
        Self.finding(.invalidSchema, violation, in: files.main)
    }

    private static func finding(
        _ rule: Rule, _ violation: SchemaViolation, in document: SourceDocument
    ) -> Finding {
        let value = document.json.value(ofNode: violation.node)
        let sentence = violation.sentence(about: value)
        var place = document.place(of: value, key: violation.isOfKey)
        place.label = nil
        return Finding(
            rule, subject: Rules.shown(violation.subject), places: [place], hints: sentence.hints,
            facts: facts(violation, sentence.problem))
    }

    private static func facts(_ violation: SchemaViolation, _ problem: String) -> [String: JSON] {
        [
            "problem": JSON(problem),
            "keyword": JSON(violation.keyword), "pointer": JSON(violation.instance.description),
            "expected": JSON(violation.expected), "actual": JSON(violation.actual),
            "keywordLocation": JSON(violation.keywordLocation.description),
            "schema": JSON("\(violation.schemaURI)#\(violation.schemaPointer)"),
        ]
    }

    private func defect(_ problem: SchemaProblem) -> Finding {
        var place = files.place(uri: problem.uri, pointer: problem.pointer)
        place?.label = nil
        return Finding(
            .schemaDefect, subject: Rules.shown(problem.pointer), places: place.map { [$0] } ?? [],
            hints: Rules.hints(problem.kind),
            facts: [
                "reason": JSON(Rules.sentence(problem.kind)), "pointer": JSON(problem.pointer.description),
            ])
    }
}
