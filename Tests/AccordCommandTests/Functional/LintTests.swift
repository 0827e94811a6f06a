import AccordJSON
import AccordJournal
import Testing

struct LintTests {
    @Test func `a package without snapshots is clean`() async throws {
        let result = try await SamplePackage().accord("lint")
        #expect(result.code == 0)
        #expect(result.output == "no findings in 0 snapshots\n")
    }

    @Test func `an error ends with 1 and has its place and what to do`() async throws {
        let package = try SamplePackage()
        try package.write("{\n<<<<<<< a\n=======\n>>>>>>> b\n", to: "__snapshots__/T/S/a.json")
        let result = try await package.accord("lint")
        #expect(result.code == 1)
        #expect(
            result.output == """
                error: the snapshot of T/S/a.json is damaged: an unresolved merge left its marks in it
                  at __snapshots__/T/S/a.json:2
                  resolve the merge, or run the test and accept what it receives

                1 error in 1 snapshot

                """)
    }

    @Test func `a warning ends with 1 only where it shall`() async throws {
        let package = try SamplePackage()
        try package.write("/home/ada/a\n", to: "__snapshots__/T/S/a.txt")
        #expect(try await package.accord("lint").code == 0)
        #expect(try await package.accord("lint", "--fail-on", "warning").code == 1)
        #expect(
            try await package.accord("lint", "--fail-on", "warning", "--ignore", "snapshots/machine-path")
                .code == 0)
    }

    @Test(arguments: ["T/S/b.txt", "__snapshots__/T/S/b.txt", "T/S/b"])
    func `a path limits what is looked at`(path: String) async throws {
        let package = try SamplePackage()
        try package.write("<<<<<<< a\n>>>>>>> b\n", to: "__snapshots__/T/S/a.txt")
        try package.write("b\n", to: "__snapshots__/T/S/b.txt")
        try package.write("c\n", to: "__snapshots__/T/S/b/c.txt")
        let result = try await package.accord("lint", path)
        #expect(result.code == 0)
        #expect(result.output == "no findings in 1 snapshot\n")
    }

    @Test func `a path that stands for nothing is told`() async throws {
        let result = try await SamplePackage().accord("lint", "T/none.txt")
        #expect(result.code == 2)
        #expect(result.errors.hasPrefix("error: no snapshot is stored or pending at T/none.txt"))
    }

    @Test func `a path that is nearly one is told with it`() async throws {
        let package = try SamplePackage()
        try package.write("b\n", to: "__snapshots__/T/S/books.txt")
        let result = try await package.accord("lint", "__snapshots__/T/S/boks.txt")
        #expect(result.code == 2)
        #expect(result.errors.contains("did you mean `T/S/books.txt`?"))
    }

    @Test func `what is stored and what is pending are counted`() async throws {
        let package = try SamplePackage()
        try package.write("a\n", to: "__snapshots__/T/S/a.txt")
        try package.put("T/S/b.txt", base: nil, new: "b\n")
        #expect(
            try await package.accord("lint").output == "no findings in 2 snapshots (1 stored, 1 pending)\n")
    }

    @Test(arguments: [[], ["--format", "github"]])
    func `a name is shown and never obeyed`(format: [String]) async throws {
        let package = try SamplePackage()
        try package.write("a\n", to: "__snapshots__/T/x\u{1B}[31m.txt")
        let result = try await Program.run(["lint"] + format, in: package.root)
        #expect(result.output.contains("x\\u{1b}[31m.txt"))
        #expect(!result.output.unicodeScalars.contains("\u{1B}"))
    }

    @Test(arguments: [(["revew"], "review"), (["contract", "lnt"], "lint"), (["acept", "--all"], "accept")])
    func `a command that is misspelt is told with the one that was meant`(
        _ arguments: [String], _ meant: String
    ) async throws {
        let package = try SamplePackage()
        let result = try await Program.run(arguments, in: package.root)
        #expect(result.code == 2)
        #expect(result.errors.contains("did you mean `\(meant)`?"))
    }

    @Test func `a rule that is not there is told, with the one that was meant`() async throws {
        let result = try await SamplePackage().accord("lint", "--ignore", "oversize")
        #expect(result.code == 2)
        #expect(result.errors.contains("did you mean `snapshots/oversize`?"))
    }

    @Test func `a secret is an error until its kind is allowed, pending as well as stored`() async throws {
        let package = try SamplePackage()
        try package.put("T/S/a.txt", base: nil, new: "4111 1111 1111 1111\n")
        let refused = try await package.accord("lint")
        #expect(refused.code == 1)
        #expect(refused.output.contains("at __snapshots__/.pending/T/S/a.txt/new:1"))
        #expect(try await package.accord("lint", "--allow-secret", "cardNumber").code == 0)
        #expect(try await package.accord("lint", "--allow-secret", "card").code == 2)
    }

    @Test func `a redaction that the last run has found dead is a warning`() async throws {
        let package = try SamplePackage()
        try package.write("a\n", to: "__snapshots__/T/S/a.txt")
        var event = SnapshotEvent(path: "T/S/a.txt", id: "T/S/a()", verdict: .matched)
        event.redactions = [".at(\"/id\")": 0]
        Journal(runs: Runs(folder: "\(package.root)/.build/accord/runs"), run: "1").append(event)
        let result = try await package.accord("lint", "--format", "json")
        let findings = try JSON(parsing: result.output)["findings"]?.elements ?? []
        #expect(findings.map { $0["rule"] } == ["snapshots/dead-redaction"])
    }
}
