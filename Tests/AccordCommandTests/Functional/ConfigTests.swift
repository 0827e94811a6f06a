import AccordJSON
import Testing

struct ConfigTests {
    @Test func `every setting is shown with its value and its origin`() async throws {
        let package = try SamplePackage()
        try package.write("snapshots:\n  record: never\n", to: "accord.yaml")
        let result = try await package.accord("config", environment: ["ACCORD_KEY_ORDER": "asSent"])
        #expect(result.code == 0)
        let lines = result.output.split(separator: "\n").map {
            $0.split(separator: " ").joined(separator: " ")
        }
        #expect(lines.contains("snapshots.record never accord.yaml:2"))
        #expect(lines.contains("snapshots.keyOrder asSent ACCORD_KEY_ORDER"))
        #expect(lines.contains("snapshots.pending __snapshots__/.pending default"))
        #expect(lines.contains("runs.directory .build/accord/runs default"))
    }

    @Test func `keys of the review are shown with the place of each`() async throws {
        let package = try SamplePackage()
        try package.write("review:\n  keys:\n    accept: j\n", to: "accord.yaml")
        let result = try await package.accord("config", environment: ["ACCORD_KEYS_QUIT": "Q ctrl-x"])
        let lines = result.output.split(separator: "\n").map {
            $0.split(separator: " ").joined(separator: " ")
        }
        #expect(lines.contains("review.keys.accept j accord.yaml:3"))
        #expect(lines.contains("review.keys.quit Q ctrl-x ACCORD_KEYS_QUIT"))
        #expect(lines.contains("review.keys.next down right default"))
    }

    @Test func `a wrong configuration ends with 2 and its findings`() async throws {
        let package = try SamplePackage()
        try package.write("snapshots:\n  record: sometimes\n", to: "accord.yaml")
        let result = try await package.accord("config", "--format", "json")
        #expect(result.code == 2)
        let report = try JSON(parsing: result.output)
        #expect(report["version"] == 1)
        #expect(report["findings"]?.count == 1)
        #expect(report["settings"]?.count == 0)
    }

    @Test func `the version is shown`() async throws {
        let result = try await SamplePackage().accord("--version")
        #expect(result.code == 0)
        #expect(result.output == "0.1.0\n")
    }
}
