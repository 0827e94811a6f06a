import AccordContract
import AccordReport
import Testing

/// One check, used from everywhere at once.
struct SharedCheckTests {
    private static let contract = """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        paths:
          /a/{n}: {get: {parameters: [{name: n, in: path, required: true, schema: {type: integer}}], responses: {'200': {description: ok}}}}
          /b: {get: {responses: {'200': {description: ok, content: {application/json: {schema: {properties: {n: {type: integer}}}}}}}}}
        """

    @Test func `many tasks get the same answers`() async throws {
        let check = ExchangeCheck(try Contract(Self.contract), options: ExchangeOptions(strictness: .strict))
        let rules = await withTaskGroup(of: [String].self) { group in
            for index in 0..<200 {
                group.addTask {
                    let text = index % 2 == 0 ? "/a/x" : #"/b -> 200 | json {"n":1,"m":2}"#
                    return check.check(ExchangeText(text).exchange).findings.map(\.rule.id)
                }
            }
            return await group.reduce(into: Set<[String]>()) { $0.insert($1) }
        }
        #expect(rules == [["contract/parameter"], ["contract/undeclared-property"]])
    }

    @Test func `checks of one contract may differ in strictness`() throws {
        let contract = try Contract(Self.contract)
        let exchange = ExchangeText(#"/b -> 200 | json {"m":2}"#).exchange
        let strict = ExchangeCheck(contract, options: ExchangeOptions(strictness: .strict))
        #expect(strict.check(exchange).findings.count == 1)
        #expect(ExchangeCheck(contract).check(exchange).findings == [])
    }
}
