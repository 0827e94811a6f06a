import AccordSnapshots
import Testing

/// Every key beyond accept and reject, at a terminal, on real files.
struct ReviewKeysTests {
    private static let uuid = "0b0c3f4a-6a0e-4a54-9d0a-0d7f3b6b7c11"
    private let package: SamplePackage

    init() throws { package = try SamplePackage() }

    private func review(
        columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]
    ) async throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(
            ["review"], in: package.root, columns: columns, rows: rows, environment: environment)
        #expect(await terminal.waits { $0.contains("? help") })
        return terminal
    }

    @Test func `of two hunks one is stored and one stays pending, and one undo takes both back`() async throws
    {
        let (old, new) = ("1\n2\n3\n", "one\n2\nthree\n")
        try package.put("a.txt", base: old, new: new)
        let terminal = try await review()
        terminal.type("hah")
        #expect(await terminal.waits { $0.contains("accept 1, reject 0, leave 1? y yes, n no") })
        terminal.type("y")
        #expect(await terminal.waits { $0.contains("decided in part, the rest is pending: a.txt") })
        #expect(try package.stored("a.txt") == "one\n2\n3\n")
        #expect(try package.pending.entry("a.txt")?.new == Array(new.utf8))
        terminal.type("u")
        #expect(await terminal.waits { $0.contains("undone: a.txt") })
        #expect(try package.stored("a.txt") == old)
        terminal.type("q")
        #expect(await terminal.end().code == 1)
    }

    @Test func `an edited text is stored once that is confirmed`() async throws {
        try package.putThree()
        let terminal = try await review(environment: ["VISUAL": "sed -i.bak s/Kim/Emma/"])
        terminal.type("e")
        #expect(
            await terminal.waits { $0.takeovers == 2 && $0.contains("store the edited text? y yes, n no") })
        terminal.type("y")
        #expect(await terminal.waits { $0.contains("accepted   BookTests/a-new-book.json") })
        #expect(try package.stored("BookTests/a-new-book.json") == "{\n  \"title\": \"Emma\"\n}\n")
        terminal.type("q")
        let screen = await terminal.end().screen
        #expect(!screen.isTakenOver)
        #expect(terminal.isCooked)
    }

    @Test(arguments: [
        ("false", "the editor failed: false ended with code 1; nothing was decided"),
        ("sed -i.bak s/}/]/", "line 3: BookTests/a-new-book.json cannot be stored as edited"),
        ("true", "the text was not changed; nothing was decided"),
        ("no-such-editor", "the editor failed: no-such-editor ended with code 127"),
    ])
    func `an edit that comes to nothing says why`(_ editor: String, _ message: String) async throws {
        try package.putThree()
        let terminal = try await review(columns: 160, environment: ["EDITOR": editor, "VISUAL": ""])
        terminal.type("e")
        #expect(await terminal.waits { $0.contains(message) })
        terminal.type("q")
        #expect(await terminal.end().code == 3)
        #expect(try package.stored("BookTests/a-new-book.json") == nil)
    }

    @Test func `what changes alike is decided together`() async throws {
        try package.put("a.txt", base: "1\n", new: "2\n")
        try package.put("b.txt", base: "1\n", new: "3\n")
        try package.put("c.txt", base: "1\n", new: "2\n")
        let terminal = try await review()
        #expect(await terminal.waits { $0.contains("same change in 1 other") })
        terminal.type("xA")
        #expect(await terminal.waits { $0.contains("accept all 2 undecided? y yes, n no") })
        terminal.type("y")
        #expect(await terminal.waits { $0.contains("accepted 2 snapshots") })
        terminal.type("q")
        #expect(await terminal.end().code == 1)
        #expect(try ["a.txt", "b.txt", "c.txt"].map(package.stored) == ["2\n", "1\n", "2\n"])
    }

    @Test func `a volatile value is stored as a placeholder, and the summary says what the test needs`()
        async throws
    {
        try package.put("a.json", base: nil, new: "{\n  \"id\": \"\(Self.uuid)\"\n}\n")
        let terminal = try await review()
        terminal.type("v")
        #expect(await terminal.waits { $0.contains("> [x] uuid  /id") })
        terminal.type("v")
        #expect(await terminal.waits { $0.contains("accept it with 1 placeholder? y yes, n no") })
        terminal.type("y")
        #expect(await terminal.waits { $0.contains("add to the test: redacting: .at(\"/id\")") })
        terminal.type("q")
        let (code, screen) = await terminal.end()
        #expect(code == 0)
        #expect(screen.ordinary.contains("add to Tests/BookTests.swift:12: redacting: .at(\"/id\")\r\n"))
        #expect(try package.stored("a.json") == "{\n  \"id\": \"<uuid:1>\"\n}\n")
    }

    @Test func `all means what the filter lists`() async throws {
        try package.putThree()
        let terminal = try await review()
        terminal.type("fnew\rA")
        #expect(await terminal.waits { $0.contains("accept all 1 undecided? y yes, n no") })
        terminal.type("y")
        #expect(await terminal.waits { $0.contains("accepted 1 snapshot") })
        terminal.type("q")
        let screen = await terminal.end().screen
        #expect(screen.ordinary.hasSuffix("1 accepted, 0 rejected, 2 left\r\n"))
    }

    @Test func `a search finds what was received`() async throws {
        try package.put("a.txt", base: "1\n", new: "2\n")
        try package.put("b.txt", base: "1\n", new: "2\n")
        try package.put("c.txt", base: "Dune\n", new: "Emma\n")
        let terminal = try await review()
        // By then all have been looked at.
        #expect(await terminal.waits { $0.contains("same change in 1 other") })
        terminal.type("/dune\r")
        #expect(await terminal.waits { $0.contains("> changed    c.txt") })
        terminal.type("q")
        _ = await terminal.end()
    }

    @Test func `keys of accord.yaml and of variables are obeyed`() async throws {
        try package.putThree()
        try package.write("review:\n  keys:\n    next: [tab, ctrl-n]\n    quit: Q\n", to: "accord.yaml")
        let terminal = try await review(environment: ["ACCORD_KEYS_REJECT": "="])
        terminal.type("q\t")
        #expect(await terminal.waits { $0.contains("> changed") && $0.contains("= reject") })
        terminal.type("=")
        #expect(await terminal.waits { $0.contains("rejected   BookTests/lists-books.txt") })
        terminal.type("Q")
        let screen = await terminal.end().screen
        #expect(screen.ordinary.hasSuffix("0 accepted, 1 rejected, 2 left\r\n"))
    }

    @Test func `texts stand side by side and by their values`() async throws {
        try package.put("a.json", base: "{\n  \"n\": 1\n}\n", new: "{\n  \"n\": 2\n}\n")
        let terminal = try await review()
        terminal.type("t")
        #expect(await terminal.waits { $0.contains("-  \"n\": 1".padding(to: 38) + " | +  \"n\": 2") })
        terminal.type("ttt")
        #expect(await terminal.waits { $0.contains("changed   /n  1 -> 2") })
        terminal.type("q")
        _ = await terminal.end()
    }
}

extension String {
    fileprivate func padding(to count: Int) -> String {
        self + String(repeating: " ", count: max(count - utf8.count, 0))
    }
}
