import Testing

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Reports against the schemas that others publish; those are no part of the package.
struct ReportSchemaTests {
    private static let sarif = getenv("ACCORD_SARIF_SCHEMA").map { String(cString: $0) }

    @Test(.enabled(if: sarif != nil, "ACCORD_SARIF_SCHEMA names no copy of sarif-schema-2.1.0.json"))
    func `a SARIF report is valid by its published schema`() async throws {
        let schema = try #require(Self.sarif)
        let package = try SamplePackage()
        try package.write("{\"a\": 1, \"a\": 2}", to: "a b.json")
        try package.write("{\"é\": tru", to: "b.json")
        try package.write(#"{"type": "string"}"#, to: "s.json")
        let reports = [
            ["json", "check", "a b.json", "b.json", "none.json"], ["schema", "check", "s.json", "a b.json"],
        ]
        for arguments in reports {
            let report = try await Program.run(
                arguments + ["--format", "sarif", "--output", "out.sarif"], in: package.root)
            #expect(report.code != 0)
            let verdict = try await package.accord(
                "schema", "check", schema, "out.sarif", "--formats", "assert")
            #expect(verdict.output == "no findings in 1 instance\n")
            #expect(verdict.code == 0)
        }
    }
}
