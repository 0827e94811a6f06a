import Testing

/// One rule a row, with an exchange that keeps it and one that does not.
struct ExchangeTableTests {
    static let rows =
        ExchangeRow.routing + ExchangeRow.pathParameters + ExchangeRow.queryParameters
        + ExchangeRow.otherParameters + ExchangeRow.requestBodies + ExchangeRow.responses
        + ExchangeRow.schemas + ExchangeRow.schemas30 + ExchangeRow.security + ExchangeRow.version32
        + ExchangeRow.strictness

    @Test(arguments: rows)
    func `an exchange that keeps the rule gives no finding`(_ row: ExchangeRow) throws {
        #expect(try row.words(row.valid) == "")
    }

    @Test(arguments: rows)
    func `its twin that breaks the rule is found, and the contract's place named`(_ row: ExchangeRow) throws {
        #expect(try row.words(row.invalid) == row.says)
    }

    @Test func `every rule has a name of its own, and there are more than 150`() {
        #expect(Set(Self.rows.map(\.rule)).count == Self.rows.count)
        #expect(Self.rows.count >= 150)
    }
}
