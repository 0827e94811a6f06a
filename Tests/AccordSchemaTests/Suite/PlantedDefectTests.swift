import AccordJSON
import AccordSchema
import Testing

@Suite(.enabled(if: SuiteFiles.hasBench, "the benchmark inputs do not stand beside the suites"))
struct PlantedDefectTests {
    @Test(arguments: [("2020", Dialect.draft2020), ("draft7", .draft7)])
    func `exactly the planted defects of ten thousand users are found`(
        _ name: String, _ dialect: Dialect
    ) throws {
        let registry = SchemaRegistry()
        registry.add(try SuiteFiles.json("\(SuiteFiles.bench)/users.schema.\(name).json"), at: "urn:users")
        let schema = try Schema(
            at: "urn:users", in: registry, options: SchemaOptions(dialect: dialect, formats: .assert))
        let users = try SuiteFiles.json("\(SuiteFiles.bench)/users-10k.json")
        #expect(schema.accepts(users))
        #expect(schema.violations(in: users) == [])
        let broken = try SuiteFiles.json("\(SuiteFiles.bench)/users-10k-invalid.json")
        let expected = try SuiteFiles.json("\(SuiteFiles.bench)/users-10k-invalid.expected.json")
        let found = schema.violations(in: broken, limit: 1_000)
        #expect(!schema.accepts(broken))
        #expect(
            found.map { "\($0.subject) \($0.keyword)" }
                == expected.elements.map { "\($0[0]?.string ?? "") \($0[1]?.string ?? "")" })
    }
}
