import AccordJSON
import AccordSchema

/// A test case as Bowtie sends it: a schema, what it may refer to, and instances.
struct BowtieCase {
    private static let uri = "https://bowtie.invalid/schema"

    private let schema: JSON
    private let registry: JSON?
    private let instances: [JSON]

    init?(_ json: JSON?) {
        guard let json, let schema = json["schema"], let tests = json["tests"]?.elements else { return nil }
        self.schema = schema
        registry = json["registry"]
        instances = tests.compactMap { $0["instance"] }
        guard instances.count == tests.count else { return nil }
    }

    /// The verdict on each instance, by the dialect of schemas that do not name theirs.
    ///
    /// A schema with a reference to nowhere has none: which it would be is not known.
    func results(_ dialect: Dialect) throws(SchemaError) -> [JSON] {
        let documents = SchemaRegistry()
        for (uri, document) in registry?.members ?? [] { documents.add(document, at: uri) }
        documents.add(schema, at: Self.uri, dialect: dialect)
        let compiled = try Schema(at: Self.uri, in: documents, options: SchemaOptions(dialect: dialect))
        for problem in compiled.problems {
            if case .danglingReference(_, let error) = problem.kind { throw error }
        }
        return instances.map { Self.result(compiled.verdict(on: $0)) }
    }

    private static func result(_ verdict: SchemaVerdict) -> JSON {
        switch verdict {
        case .accepted: ["valid": true]
        case .refused: ["valid": false]
        case .undecided: ["errored": true, "context": ["message": JSON(Rules.undecided)]]
        }
    }
}
