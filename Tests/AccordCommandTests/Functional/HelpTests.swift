import Testing

struct HelpTests {
    private static let commands = [
        "", "init", "test", "status", "diff", "review", "accept", "reject", "undo", "prune", "lint", "config",
        "json", "json check", "schema", "schema check", "schema bowtie", "contract", "contract lint",
        "contract check", "contract routes", "contract explain", "merge-driver", "migrate",
        "migrate swift-snapshot-testing",
    ]

    @Test(arguments: commands)
    func `the help has an example and fits the screen`(_ command: String) async throws {
        let words = command.split(separator: " ").map(String.init)
        let result = try await Program.run(words + ["--help"], in: "/tmp")
        #expect(result.code == 0)
        #expect(result.output.contains("Example: "))
        #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
}
