import AccordJSON
import AccordReport
import Testing

struct GitLabRendererTests {
    @Test func `an entry has all that GitLab asks for`() {
        #expect(
            GitLabRenderer().render([Samples.error]) == """
                [
                  {
                    "description": "GET /books/1: `isbn` is missing",
                    "check_name": "schema/required",
                    "fingerprint": "9811e5e40e9aa4db300c3d097799c15b",
                    "severity": "major",
                    "location": {
                      "path": "__snapshots__/a book.http",
                      "lines": {
                        "begin": 7
                      }
                    }
                  }
                ]

                """)
    }

    @Test func `severities are GitLab's`() throws {
        let report = try JSON(parsing: GitLabRenderer().render(Samples.all))
        #expect(report.elements.map { $0["severity"] } == ["major", "minor", "info"])
    }

    @Test func `what stands in no file stands at the package`() throws {
        let report = try JSON(parsing: GitLabRenderer().render([Samples.note]))
        #expect(report[0]?["location"] == ["path": "Package.swift", "lines": ["begin": 1]])
    }

    @Test func `paths are relative`() throws {
        let finding = Finding(Samples.unused, places: [Place("./a.yaml", line: 2)])
        let report = try JSON(parsing: GitLabRenderer().render([finding]))
        #expect(report[0]?["location"]?["path"] == "a.yaml")
    }

    @Test func `no findings are an empty list`() {
        #expect(GitLabRenderer().render([]) == "[]\n")
    }
}
