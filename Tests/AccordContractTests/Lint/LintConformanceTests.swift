import AccordContract
import AccordJSON
import AccordReport
import Testing

@Suite(.enabled(if: Conformance.isThere, "ACCORD_CONFORMANCE names no folder of conformance data"))
struct LintConformanceTests {
    private static let versions = ["v3.1-dev", "v3.2-dev"]

    private static func specification(_ verdict: String) -> [String] {
        versions.flatMap {
            Conformance.files(below: "openapi-spec/\($0)/tests/schema/\(verdict)", endingIn: [".yaml"])
        }
    }

    private static let pass =
        specification("pass")
        + Conformance.files(below: "openapi-spec/main/_archive_/schemas/v3.0/pass", endingIn: [".yaml"])
        + ["v3.0", "v3.1", "v3.2"].flatMap {
            Conformance.files(
                below: "openapi-spec/learn-examples/examples/\($0)", endingIn: [".yaml", ".json"])
        }

    private static let examples = ["3.0", "3.1"].flatMap {
        Conformance.files(below: "oas-examples/\($0)", endingIn: [".yaml", ".json"])
    }

    private static let real = Conformance.files(below: "real", endingIn: [".json", ".yaml", ".yml"])

    private func errors(_ path: String) throws -> [Finding] {
        try Contract(loading: path).lint().filter { $0.severity == .error }
    }

    @Test func `documents that the specification accepts have no error`() throws {
        let accepted = try Self.pass.filter { try errors($0).isEmpty }
        #expect(accepted == Self.pass)
        print("OpenAPI documents that pass: \(accepted.count) of \(Self.pass.count) without an error")
    }

    @Test func `documents that the specification refuses have an error`() throws {
        let documents = Self.specification("fail")
        let refused = try documents.filter { !(try errors($0)).isEmpty }
        #expect(refused == documents)
        print("OpenAPI documents that fail: \(refused.count) of \(documents.count) with an error")
    }

    /// Errors that are true, in 3.0 documents and the JSON and YAML twins of examples.
    private static let imperfect = [
        // An array schema without `items`.
        "3.0/yaml/schema-types.yaml": ["missing-field"], "3.0/json/schema-types.json": ["missing-field"],
        "real/superset.json": ["missing-field", "unused-path-parameter"],
        // `responses: {}`
        "3.0/json/openapi-workshop/post.json": ["no-response"],
        // An encoding of a property that the schema does not have.
        "3.0/json/parameters-style.json": ["encoding-property", "encoding-property"],
        "3.0/yaml/parameters-style.yaml": ["encoding-property", "encoding-property"],
        "3.1/json/parameters-style.json": ["encoding-property", "encoding-property"],
        "3.1/yaml/parameters-style.yaml": ["encoding-property", "encoding-property"],
        // A requirement of a security scheme that is not declared.
        "3.0/json/response-http-behavior.json": Array(repeating: "missing-security-scheme", count: 3),
        "3.0/yaml/response-http-behavior.yaml": Array(repeating: "missing-security-scheme", count: 3),
    ]

    @Test func `documents of the world load, and every finding has its place`() throws {
        let documents = Self.examples + Self.real
        for path in documents {
            let findings = try Contract(loading: path).lint()
            let errors = findings.filter { $0.severity == .error }.map { $0.rule.id.dropFirst(9) }
            let expected = Self.imperfect.first { path.hasSuffix($0.key) }?.value ?? []
            #expect(errors.map(String.init) == expected, "\(path)")
            #expect(findings.allSatisfy { $0.places.allSatisfy { $0.line != nil && $0.column != nil } })
        }
        print("OpenAPI documents of the world: \(documents.count) loaded and linted")
    }

    /// Pairs whose two files describe different operations.
    private static let unequal = ["3.1/yaml/parameters-style.yaml"]
    /// Pairs whose two files have different texts in a description.
    private static let differentWords = [
        "petstore-expanded.yaml", "uspto.yaml", "train-travel.yaml",
    ]

    @Test func `a document in JSON has the value and the findings of its twin in YAML`() throws {
        var twins = 0
        for yaml in Self.examples where yaml.hasSuffix(".yaml") {
            let json = String(yaml.replacing("/yaml/", with: "/json/").dropLast(5)) + ".json"
            guard Self.examples.contains(json), !Self.unequal.contains(where: yaml.hasSuffix) else {
                continue
            }
            twins += 1
            let (contract, twin) = (try Contract(loading: yaml), try Contract(loading: json))
            if !Self.differentWords.contains(where: yaml.hasSuffix) {
                #expect(contract.root.json == twin.root.json, "\(yaml)")
            }
            #expect(facts(contract) == facts(twin), "\(yaml)")
        }
        #expect(twins > 40)
        print("OpenAPI documents in two forms: \(twins) pairs with equal findings")
    }

    private func facts(_ contract: Contract) -> [String] {
        contract.lint().map { finding in
            let pointer = finding.facts["pointer"]?.string ?? ""
            return "\(finding.rule.id) \(finding.subject) \(pointer) \(finding.headline)"
        }.sorted()
    }
}
