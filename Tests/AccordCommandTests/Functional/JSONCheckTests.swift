import AccordFiles
import AccordJSON
import Testing

struct JSONCheckTests {
    @Test func `a well-formed file is clean`() async throws {
        let package = try SamplePackage()
        try package.write("{\"a\": [1, 2]}\n", to: "a.json")
        let result = try await package.accord("json", "check", "a.json")
        #expect(result.code == 0)
        #expect(result.output == "no findings in 1 file\n")
    }

    @Test func `an error is one line, with the line it is in and a caret`() async throws {
        let package = try SamplePackage()
        try package.write("{\n  \"é\": tru\n}\n", to: "a.json")
        try package.write("[1, 2", to: "b.json")
        let result = try await package.accord("json", "check", "a.json", "b.json")
        #expect(result.code == 1)
        #expect(
            result.output == """
                a.json:2:9: error: `tru` is no JSON value
                  "é": tru
                       ^
                b.json:1:6: error: the text ends inside an array
                [1, 2
                     ^
                2 errors in 2 files

                """)
    }

    @Test func `a key that stands twice is a warning, which fails only where it is asked for`() async throws {
        let package = try SamplePackage()
        try package.write("{\n  \"a\": 1,\n  \"a\": 2\n}\n", to: "a.json")
        let result = try await package.accord("json", "check", "a.json")
        #expect(result.code == 0)
        #expect(
            result.output == """
                a.json:3:3: warning: the key "a" stands in this object already, in line 2
                  "a": 2
                  ^
                1 warning in 1 file

                """)
        #expect(try await package.accord("json", "check", "a.json", "--fail-on", "warning").code == 1)
    }

    @Test func `a file that cannot be read ends with 2, and the others are checked`() async throws {
        let package = try SamplePackage()
        try package.write("{", to: "bad.json")
        let result = try await package.accord("json", "check", "none.json", ".", "bad.json")
        #expect(result.code == 2)
        #expect(
            result.output == """
                none.json: error: cannot read none.json: there is no such file
                .: error: cannot read .: Is a directory
                bad.json:1:2: error: the text ends inside an object
                {
                 ^
                3 errors in 1 file

                """)
    }

    @Test func `of very many repeated keys the first are told, and the rest is counted`() async throws {
        let package = try SamplePackage()
        let keys = Array(repeating: "\"k\":1", count: 20_000).joined(separator: ",")
        try package.write("{\(keys)}", to: "many.json")
        let result = try await package.accord("json", "check", "many.json")
        #expect(result.output.hasSuffix("101 warnings in 1 file\n"))
        #expect(result.output.contains("many.json has 19899 more keys"))
    }

    @Test func `standard input is a dash`() async throws {
        let package = try SamplePackage()
        let result = try await package.accord("json", "check", "-")
        #expect(result.code == 1)
        #expect(
            result.output.hasPrefix(
                "<standard input>:1:1: error: the text is empty where a JSON value was expected\n"))
    }

    @Test(arguments: [
        ("json", "\"rule\": \"json/malformed\""),
        ("github", "::error file=a.json,line=1,col=2,title=json/malformed::"),
        ("junit", "<testsuites name=\"accord json check\" tests=\"1\" failures=\"1\" errors=\"0\">"),
        ("sarif", "\"ruleId\": \"json/malformed\""), ("gitlab", "\"check_name\": \"json/malformed\""),
        ("markdown", "### accord json check: 1 error\n"),
    ])
    func `every format says the same`(_ format: String, _ part: String) async throws {
        let package = try SamplePackage()
        try package.write("{", to: "a.json")
        let result = try await package.accord("json", "check", "a.json", "--format", format)
        #expect(result.code == 1)
        #expect(result.output.contains(part))
        #expect(result.errors.isEmpty)
    }

    @Test func `a report goes to a file, and a summary to the page of the build`() async throws {
        let package = try SamplePackage()
        try package.write("{", to: "a.json")
        let page = ["GITHUB_STEP_SUMMARY": "\(package.root)/page.md"]
        for _ in 0..<2 {
            let result = try await package.accord(
                "json", "check", "a.json", "--format", "sarif", "--output", "out/a.sarif", "--summary",
                environment: page)
            #expect(result.code == 1)
            #expect(result.output == "1 error in 1 file\n")
        }
        #expect(try JSON(parsing: package.read("out/a.sarif"))["version"] == "2.1.0")
        #expect(try package.read("page.md").split(separator: "\n").count { $0.hasPrefix("###") } == 2)
    }

    @Test func `without the variable a summary is not missed`() async throws {
        let package = try SamplePackage()
        try package.write("1", to: "a.json")
        #expect(try await package.accord("json", "check", "a.json", "--summary").code == 0)
    }

    @Test func `wrong use ends with 2`() async throws {
        let package = try SamplePackage()
        #expect(try await package.accord("json", "check").code == 2)
        #expect(try await package.accord("json", "check", "a.json", "--format", "xml").code == 2)
    }
}
