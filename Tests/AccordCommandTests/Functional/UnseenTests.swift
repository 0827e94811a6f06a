import AccordFiles
import AccordJSON
import AccordSnapshots
import Testing

/// `accord accept --all` takes what somebody has been shown.
struct UnseenTests {
    private let package: SamplePackage

    init() throws {
        package = try SamplePackage()
        for name in ["a", "b", "c"] { try package.put("\(name).txt", base: "1\n", new: "2\n") }
    }

    private func waiting() throws -> [String] { try package.pending.list().map(\.path) }

    @Test func `what was never shown is left, and the rest is accepted`() async throws {
        _ = try await package.accord("diff", "b.txt")
        let result = try await package.accord("accept", "--all")
        #expect(result.code == 1)
        #expect(result.output == "accepted b.txt\n")
        #expect(
            result.errors == """
                error: left 2 snapshots that nobody has been shown: a.txt, c.txt
                  look at them:    swift run accord diff
                  or accept them:  swift run accord accept --all --unseen

                """)
        #expect(try waiting() == ["a.txt", "c.txt"])
    }

    @Test(arguments: [".", "__snapshots__", "__snapshots__/../"])
    func `the folder of all snapshots is all of them, however it is named`(_ path: String) async throws {
        _ = try await package.accord("diff", "b.txt")
        let result = try await package.accord("accept", path)
        #expect(result.code == 1)
        #expect(result.output == "accepted b.txt\n")
        #expect(try waiting() == ["a.txt", "c.txt"])
        #expect(try await package.accord("reject", path).code == 0)
        #expect(try waiting().isEmpty)
    }

    @Test func `all that a diff has printed is accepted, and nothing of it is remembered`() async throws {
        #expect(try await package.accord("diff").code == 1)
        #expect(try await package.accord("accept", "--all").code == 0)
        #expect(try waiting().isEmpty)
        #expect(try Disk().kind(of: "\(package.pending.root)/.shown") == nil)
    }

    @Test func `a diff for machines shows it too, but not an annotation`() async throws {
        _ = try await package.accord("diff", "--format", "github")
        #expect(try await package.accord("accept", "--all").code == 1)
        _ = try await package.accord("diff", "--format", "json")
        #expect(try await package.accord("accept", "--all").code == 0)
    }

    @Test func `what a test has received since it was shown is left`() async throws {
        _ = try await package.accord("diff")
        try package.put("b.txt", base: "1\n", new: "3\n")
        let result = try await package.accord("accept", "--all")
        #expect(result.code == 1)
        #expect(result.errors.hasPrefix("error: left 1 snapshot that nobody has been shown: b.txt\n"))
        #expect(try waiting() == ["b.txt"])
    }

    @Test func `of very many the first are named and the others counted`() async throws {
        for index in 0..<7 { try package.put("d\(index).txt", base: nil, new: "1\n") }
        let result = try await package.accord("accept", "--all", "--format", "json")
        #expect(result.code == 1)
        let finding = try JSON(parsing: result.output)["findings"]?[0]
        #expect(finding?["rule"] == "command/unshown")
        #expect(
            finding?["headline"]
                == "left 10 snapshots that nobody has been shown: a.txt, b.txt, c.txt, d0.txt, d1.txt and 5 more"
        )
    }

    @Test func `unseen takes all, and what is named needs no look`() async throws {
        #expect(try await package.accord("accept", "c.txt").code == 0)
        #expect(try await package.accord("accept", "--all", "--unseen").code == 0)
        #expect(try waiting().isEmpty)
    }

    @Test func `unseen says nothing of what is named`() async throws {
        let result = try await package.accord("accept", "c.txt", "--unseen")
        #expect(result.code == 2)
        #expect(result.errors.contains("--unseen goes with --all"))
        #expect(try waiting().count == 3)
    }

    @Test func `a reject takes what nobody has been shown`() async throws {
        #expect(try await package.accord("reject", "--all").code == 0)
        #expect(try waiting().isEmpty)
    }

    @Test func `what a review has shown counts, and what it has not reached does not`() async throws {
        let terminal = try PseudoTerminal(["review"], in: package.root, columns: 80, rows: 24)
        #expect(await terminal.waits { $0.contains("? help") })
        terminal.type("j")
        #expect(await terminal.waits { $0.contains("> changed    b.txt") })
        terminal.type("q")
        #expect(await terminal.end().code == 1)
        #expect(try await package.accord("accept", "--all").output == "accepted a.txt\naccepted b.txt\n")
        #expect(try waiting() == ["c.txt"])
    }
}
