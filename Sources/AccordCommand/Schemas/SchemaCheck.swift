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

    /// What is wrong with an instance; nothing where it is valid.
    func findings(in instance: SourceDocument) -> [Finding] {
        guard !schema.accepts(instance.json) else { return [] }
        let violations = schema.violations(in: instance.json, limit: Self.limit + 1)
        let findings = violations.prefix(Self.limit).map { violation in
            var place = instance.place(of: violation.instance)
            place.label = nil
            return finding(violation, in: instance.json, at: place)
        }
        guard violations.count > Self.limit else { return findings }
        let rest = Finding(
            .moreViolations, severity: .note, subject: instance.path, places: [Place(instance.path)],
            facts: ["limit": JSON(Self.limit)])
        return findings + [rest]
    }

    /// What is wrong with the schema itself: by its metaschema, and what came up while it was used.
    func schemaFindings() -> [Finding] {
        let violations = metaschemaViolations()
        let known = Set(violations.map(\.instance))
        return violations.map(invalidSchema)
            + schema.problems.filter { !known.contains($0.pointer) }.sorted(by: Self.precedes).map(defect)
    }

    // MARK: -

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
        return metaschema.violations(in: files.main.json)
    }

    private func finding(_ violation: SchemaViolation, in instance: JSON, at place: Place) -> Finding {
        let sentence = violation.sentence(about: instance.value(at: violation.instance))
        let schema = files.place(uri: violation.schemaURI, pointer: violation.schemaPointer)
        return Finding(
            .violation(violation.keyword), subject: Rules.shown(violation.instance),
            places: [place, schema].compactMap(\.self), hints: sentence.hints,
            facts: Self.facts(violation, sentence.problem))
    }

    private func invalidSchema(_ violation: SchemaViolation) -> Finding {
        let sentence = violation.sentence(about: files.main.json.value(at: violation.instance))
        var place = files.main.place(of: violation.instance)
        place.label = nil
        return Finding(
            .invalidSchema, subject: Rules.shown(violation.instance), places: [place],
            hints: sentence.hints, facts: Self.facts(violation, sentence.problem))
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
