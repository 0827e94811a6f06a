import AccordJSON
import Testing

struct StatusSinceTests {
    private static let ok = "GET /books\n\nHTTP/1.1 200 OK\n\n"
    private static let lost = "GET /books\n\nHTTP/1.1 404 Not Found\n\n"
    private static let contract = """
        {"openapi": "3.1.0", "info": {"title": "Shop", "version": "1"}, "paths": {"/books": {"get":
        {"responses": {"200": {"description": "all"}}}}}}
        """

    @Test func `a branch that has changed nothing says so`() async throws {
        let package = try SamplePackage()
        try package.write("a\n", to: "__snapshots__/T/S/a.txt")
        try await package.branch()
        let result = try await package.since("main")
        #expect(result.code == 0)
        #expect(result.output.hasPrefix("no snapshot has changed since main (from "))
    }

    @Test func `every kind of change is told by test, committed or not`() async throws {
        let package = try SamplePackage()
        for name in ["changed", "gone"] {
            try package.write("1\n2\n3\n", to: "__snapshots__/T/S/\(name).txt")
        }
        try package.write("5\n6\n7\n8\n", to: "__snapshots__/T/S/old.txt")
        try await package.branch()
        try package.write("1\n2\n4\n", to: "__snapshots__/T/S/changed.txt")
        try await package.git("rm", "-q", "__snapshots__/T/S/gone.txt")
        try await package.git("commit", "-qam", "b")
        // Accepted and not committed: git has not heard of these names.
        try package.rename("__snapshots__/T/S/old.txt", to: "__snapshots__/T/S/new.txt")
        try package.write("x\ny\n", to: "__snapshots__/T/S/caf\u{E9}.second.txt")
        let result = try await package.since("main")
        #expect(result.code == 0)
        let output = result.output.split(separator: "(from ")[0]
        #expect(
            output == """
                T/S/caf\u{E9}
                  added    +2 -0  caf\u{E9}.second.txt

                T/S/changed
                  changed  +1 -1  changed.txt

                T/S/gone
                  removed  +0 -3  gone.txt

                T/S/new
                  renamed  +0 -0  new.txt (was T/S/old.txt)

                1 added, 1 changed, 1 renamed, 1 removed since main\u{20}
                """)
    }

    @Test func `a contract that has changed as well is told: what keeps it now may break the former one`()
        async throws
    {
        let package = try SamplePackage()
        try package.write(Self.contract, to: "contracts/shop.json")
        try await package.branch()
        #expect(try await !package.since("main").output.contains("shop.json"))
        try package.write(Self.contract + "\n", to: "contracts/shop.json")
        let result = try await package.since("main")
        #expect(result.code == 0)
        #expect(
            result.output.hasSuffix(
                """
                )
                contracts/shop.json has changed since main, too: "keeps" means as it is now
                hold all stored exchanges against it:  swift run accord contract check

                """))
        let report = try JSON(parsing: try await package.since("main", "--format", "json").output)
        #expect(report["changedContract"] == "contracts/shop.json")
    }

    @Test func `nothing is staged by looking`() async throws {
        let package = try SamplePackage()
        try await package.branch()
        try package.write("a\n", to: "__snapshots__/T/S/a.txt")
        #expect(try await package.since("main").output.contains("1 added"))
        // An intent to add would make this fail.
        try await package.git("diff", "--quiet")
        try await package.git("diff", "--quiet", "--cached")
    }

    @Test func `what is pending is no change, even where nothing is stored`() async throws {
        let package = try SamplePackage()
        try await package.branch()
        try package.put("T/S/a.txt", base: nil, new: "a\n")
        let result = try await package.since("main")
        #expect(result.code == 0)
        #expect(result.output.hasPrefix("no snapshot has changed"))
    }

    @Test func `a package below the repository's folder is asked about itself alone`() async throws {
        let package = try SamplePackage()
        try package.write("// swift-tools-version: 6.3\n", to: "Inner/Package.swift")
        try await package.branch()
        try package.write("a\n", to: "__snapshots__/T/S/outer.txt")
        try package.write("a\n", to: "Inner/__snapshots__/T/S/inner.txt")
        let result = try await package.since("main", "--package-path", "Inner", "--format", "json")
        let changes = try JSON(parsing: result.output)["changes"]?.elements ?? []
        #expect(changes.map { $0["path"] } == ["T/S/inner.txt"])
    }

    @Test func `what the other branch has changed meanwhile does not count`() async throws {
        let package = try SamplePackage()
        try package.write("a\n", to: "__snapshots__/T/S/a.txt")
        try await package.branch()
        try await package.git("checkout", "-q", "main")
        try package.write("b\n", to: "__snapshots__/T/S/a.txt")
        try await package.git("commit", "-qam", "b")
        try await package.git("checkout", "-q", "work")
        #expect(try await package.since("main").output.hasPrefix("no snapshot has changed"))
    }

    @Test func `exchanges are held against the contract, and one that breaks it ends with 1`() async throws {
        let package = try SamplePackage()
        try package.write(Self.contract, to: "contracts/shop.json")
        for name in ["breaks", "keeps"] { try package.write(Self.ok, to: "__snapshots__/T/S/\(name).http") }
        try await package.branch()
        try package.write(Self.lost, to: "__snapshots__/T/S/breaks.http")
        try package.write("GET /books\nx: 1\n\nHTTP/1.1 200 OK\n\n", to: "__snapshots__/T/S/keeps.http")
        try package.write("GET /orders\n\nHTTP/1.1 200 OK\n\n", to: "__snapshots__/T/S/other.http")
        let result = try await package.since("main", "--format", "json")
        let changes = try JSON(parsing: result.output)["changes"]?.elements ?? []
        #expect(changes.map { $0["contract"] } == ["breaks", "keeps", "not described"])
        #expect(result.code == 1)
    }

    @Test func `without a contract an exchange is a change like others`() async throws {
        let package = try SamplePackage()
        try await package.branch()
        try package.write(Self.ok, to: "__snapshots__/T/S/a.http")
        let result = try await package.since("main", "--format", "json")
        #expect(result.code == 0)
        #expect(try JSON(parsing: result.output)["changes"]?[0]?["contract"] == .null)
    }

    @Test func `outside of a repository there is nothing to ask`() async throws {
        let result = try await SamplePackage().since("main")
        #expect(result.code == 2)
        #expect(result.errors.hasPrefix("error: git knows no repository in "))
    }

    @Test(arguments: ["nope", "--output=x"])
    func `a commit that git does not know is told, and never taken for an option`(name: String) async throws {
        let package = try SamplePackage()
        try await package.branch()
        let result = try await Program.run(
            ["status", "--since=\(name)"], in: package.root, environment: SamplePackage.gitEnvironment)
        #expect(result.code == 2)
        #expect(result.errors.hasPrefix("error: git knows no commit `\(name)`"))
    }

    @Test func `a branch without a common commit is told`() async throws {
        let package = try SamplePackage()
        try await package.branch()
        try await package.git("checkout", "-q", "--orphan", "other")
        try await package.git("commit", "-qm", "b")
        let result = try await package.since("main")
        #expect(result.code == 2)
        #expect(result.errors.contains("have in common"))
    }

    @Test func `without git the message says so`() async throws {
        let package = try SamplePackage()
        let result = try await package.accord("status", "--since", "main", environment: ["PATH": "/nowhere"])
        #expect(result.code == 2)
        #expect(result.errors.hasPrefix("error: cannot start git: "))
    }
}
