import AccordJSON
import AccordReport
import AccordSchema

extension Rule {
    /// By the keyword that an instance breaks, such as `required`.
    static func violation(_ violation: SchemaViolation) -> Rule {
        if violation.isUndecided { return undecided }
        let keyword = violation.keyword.isEmpty ? "false" : violation.keyword
        return Rule(
            "schema/\(keyword)", headline: "{subject}: {problem}",
            help: "An instance does not satisfy the keyword `\(keyword)` of its JSON Schema.")
    }

    private static let undecided = Rule(
        "schema/undecided", headline: "{subject}: {problem}",
        help: "A pattern took more steps than a value is given: whether the value matches is not known.")

    static let invalidSchema = Rule(
        "schema/invalid", headline: "the schema is wrong at {subject}: {problem}",
        help: "The schema does not satisfy the metaschema of its dialect.")

    static let moreViolations = Rule(
        "schema/more", headline: "{subject} has more violations than the {limit} that are shown",
        help: "The others show when these are gone.")

    static let schemaDefect = Rule(
        "schema/defect", headline: "the schema is wrong at {subject}: {reason}",
        help: "A part of the schema cannot be used. What it does not touch is still checked.")

    static let noSchema = Rule(
        "schema/none", headline: "{subject} holds no schema: {reason}",
        help: "The file, or what it refers to, is not there.")
}

extension SchemaError {
    func finding(in path: String) -> Finding {
        Finding(
            .noSchema, subject: path, places: [Place(path)],
            facts: ["reason": JSON(Rules.sentence(self))])
    }
}

extension Rules {
    static let schemaLabel = "schema"

    static let undecided = "a pattern was given up: the instance is neither accepted nor refused"

    static func shown(_ pointer: JSONPointer) -> String {
        pointer.tokens.isEmpty ? "the document" : pointer.description
    }

    static func hints(_ problem: SchemaProblem.Kind) -> [String] {
        guard case .danglingReference(_, .noDocument) = problem else { return [] }
        return ["only files in the schema's own folder are read, and nothing is fetched"]
    }

    static func sentence(_ problem: SchemaProblem.Kind) -> String {
        switch problem {
        case .danglingReference(let reference, let error): "\(reference) leads nowhere: \(sentence(error))"
        case .endlessReference(let reference): "\(reference) leads back to itself"
        case .tooDeep(let limit): "more than \(limit) schemas look at one value"
        case .notASchema: "a schema is an object or a boolean"
        case .invalidPattern(let pattern, let error): "the pattern \(pattern) does not compile: \(error)"
        case .invalidKeyword(let name): "the value of `\(name)` is not what the keyword takes"
        case .unknownVocabulary(let uri): "the required vocabulary \(uri) is not known"
        case .unknownDialect(let uri): "the metaschema \(uri) is not there"
        }
    }

    static func sentence(_ problem: BowtieProblem) -> String {
        switch problem {
        case .notJSON: "the command is not JSON"
        case .unknownCommand(let name): "the command is not known: \(name)"
        case .version: "only version \(BowtieSession.version) of the protocol is spoken"
        case .notStarted: "the command start was expected first"
        case .noCase: "the command run needs seq, and a case with schema and tests"
        case .schema(let error): sentence(error)
        }
    }

    static func sentence(_ error: SchemaError) -> String {
        switch error {
        case .noDocument(let uri): "there is no schema document \(uri)"
        case .noPlace(let uri, let pointer): "there is nothing at \(pointer) in \(uri)"
        case .noAnchor(let uri, let anchor): "there is no anchor \(anchor) in \(uri)"
        }
    }
}
