import AccordExpectations
import AccordJSON
package import AccordReport

/// The expectations on rows, as functions that return what is wrong.
extension TestDatabase {
    package func checkRow(_ table: String, _ pattern: RowPattern) async -> [Finding] {
        await found(table, pattern).findings
    }

    package func checkMissing(_ table: String, _ pattern: RowPattern) async -> [Finding] {
        await findings {
            let (schema, rows) = try await self.rows(table, pattern)
            let (matching, others) = RowMatch.sorted(rows, by: pattern)
            if let problems = others.first?.problems, !problems.isEmpty { return problems }
            guard !matching.isEmpty else { return [] }
            let listed = Wording.rows(matching.map { $0.shown(in: schema, with: pattern.names) })
            let facts = ["found": JSON(Wording.rows(matching.count))]
            return [Finding(.rowPresent, subject: schema.name, hints: [listed], facts: facts)]
        }
    }

    package func checkCount(
        _ table: String, _ expected: Int, where pattern: RowPattern = [:]
    ) async -> [Finding] {
        await findings {
            guard !pattern.columns.isEmpty else {
                let schema = try await self.table(table)
                let count = try await self.count(of: schema)
                return count == expected
                    ? [] : [Finding(.rowCount, schema, expected: expected, actual: count)]
            }
            let (schema, rows) = try await self.rows(table, pattern)
            let (matching, others) = RowMatch.sorted(rows, by: pattern)
            if let problems = others.first?.problems, !problems.isEmpty { return problems }
            guard matching.count != expected else { return [] }
            var finding = Finding(.rowCountWhere, schema, expected: expected, actual: matching.count)
            finding.facts["total"] = JSON(rows.count)
            let isTooFew = matching.count < expected
            let shown = isTooFew ? others.map(\.row) : matching
            finding.differences = isTooFew ? others.first?.differences ?? [] : []
            finding.hints = Wording.counted(
                shown.map { $0.shown(in: schema, with: pattern.names) }, isTooFew: isTooFew)
            return [finding]
        }
    }

    /// The first row that matches, or what is wrong.
    func found(_ table: String, _ pattern: RowPattern) async -> (row: DatabaseRow?, findings: [Finding]) {
        do {
            let (schema, rows) = try await rows(table, pattern)
            let (matching, others) = RowMatch.sorted(rows, by: pattern)
            if let row = matching.first { return (row, []) }
            return (nil, Self.missing(schema, pattern, nearest: others))
        } catch {
            return (nil, [.of(error)])
        }
    }

    // MARK: -

    private func rows(_ table: String, _ pattern: RowPattern) async throws -> (TableSchema, [DatabaseRow]) {
        let schema = try await self.table(table, having: pattern.names)
        return (schema, try await rows(of: schema))
    }

    private static func missing(
        _ schema: TableSchema, _ pattern: RowPattern, nearest: [RowMatch]
    ) -> [Finding] {
        guard let first = nearest.first else { return [Finding(.tableEmpty, subject: schema.name)] }
        guard first.problems.isEmpty else { return first.problems }
        let rows = nearest.map { $0.row.shown(in: schema, with: pattern.names) }
        return [
            Finding(
                .rowMissing, subject: schema.name, differences: first.differences,
                hints: Wording.nearest(rows), facts: ["count": JSON(nearest.count)])
        ]
    }

    private func findings(_ check: () async throws -> [Finding]) async -> [Finding] {
        do { return try await check() } catch { return [.of(error)] }
    }
}

extension Finding {
    fileprivate init(_ rule: Rule, _ schema: TableSchema, expected: Int, actual: Int) {
        self.init(
            rule, subject: schema.name,
            facts: ["wanted": JSON(Wording.rows(expected)), "count": JSON(actual)])
    }
}

extension DatabaseRow {
    /// The row's key and the columns that an expectation names: the others may hold secrets.
    func shown(in schema: TableSchema?, with names: [String] = []) -> JSON {
        var columns = schema?.primaryKey ?? []
        for name in names where !columns.contains(where: { Identifier($0) == Identifier(name) }) {
            columns.append(name)
        }
        return json(of: columns.isEmpty ? Array(self.columns.prefix(1)) : columns)
    }
}
