import AccordSnapshots
import Testing

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

struct ReviewTests {
    private let package: SamplePackage

    init() throws {
        package = try SamplePackage()
        try package.putThree()
    }

    private func review(columns: Int = 80, rows: Int = 24) async throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(["review"], in: package.root, columns: columns, rows: rows)
        #expect(await terminal.waits { $0.contains("? help") })
        return terminal
    }

    // MARK: - Without a terminal

    @Test func `without a terminal it says what to use instead`() async throws {
        let result = try await package.accord("review")
        #expect(result.code == 1)
        #expect(result.output.contains("  BookTests/lists-books.txt"))
        #expect(
            result.output.contains(
                "There is no terminal to review in. Use these instead:\n  swift run accord diff\n"))
    }

    @Test func `without anything pending it is done`() async throws {
        let result = try await SamplePackage().accord("review")
        #expect(result.code == 0)
        #expect(result.output == "nothing to review\n")
    }

    // MARK: - At a terminal

    @Test func `keys accept, reject and leave, and what is left is the exit code`() async throws {
        let terminal = try await review()
        #expect(await terminal.waits { $0.contains("+  \"title\": \"Kim\"") })
        terminal.type("a")
        #expect(
            await terminal.waits {
                $0.contains("accepted   BookTests/a-new-book.json") && $0.contains("-Emma")
            })
        terminal.type("r")
        #expect(await terminal.waits { $0.contains("rejected   BookTests/lists-books.txt") })
        terminal.type("aq")
        let (code, screen) = await terminal.end()
        #expect(code == 3)
        #expect(screen.ordinary.hasSuffix("1 accepted, 1 rejected, 1 left\r\n"))
        #expect(try package.stored("BookTests/a-new-book.json") == "{\n  \"title\": \"Kim\"\n}\n")
        #expect(try package.stored("BookTests/lists-books.txt") == "Dune\nEmma\n")
        #expect(try package.stored("OrderTests/conflict.txt") == "other\n")
    }

    @Test func `when all is decided the exit code is clean`() async throws {
        let terminal = try await review()
        terminal.type("R")
        #expect(await terminal.waits { $0.contains("reject all 3 undecided? y yes, n no") })
        terminal.type("y")
        #expect(await terminal.waits { $0.contains("rejected 3 snapshots") })
        terminal.type("q")
        #expect(await terminal.end().code == 0)
        #expect(try package.pending.list().isEmpty)
    }

    @Test func `a deletion of an earlier command is shown once it is undone`() async throws {
        try package.tree.write(Array("gone\n".utf8), to: "T/x.txt")
        let meta = PendingMeta.unused("T/x.txt", stored: Array("gone\n".utf8), test: nil)
        try Decisions(tree: package.tree, pending: package.pending).settle(unused: meta, keeps: false)
        let terminal = try await review()
        terminal.type("u")
        #expect(
            await terminal.waits {
                $0.contains("undone (decided elsewhere): T/x.txt") && $0.contains("-gone")
            })
        terminal.type("q")
        _ = await terminal.end()
        #expect(try package.stored("T/x.txt") == "gone\n")
    }

    @Test func `a decision of an earlier command can be undone`() async throws {
        _ = try await package.accord("accept", "BookTests/lists-books.txt")
        let terminal = try await review()
        terminal.type("u")
        #expect(await terminal.waits { $0.contains("undone (decided elsewhere): BookTests/lists-books.txt") })
        terminal.type("q")
        _ = await terminal.end()
        #expect(try package.stored("BookTests/lists-books.txt") == "Dune\nEmma\n")
    }

    @Test func `enter, escape and pasted text decide nothing`() async throws {
        let terminal = try await review()
        terminal.type("\r\u{1B}[200~aAyq\u{1B}[201~j")
        #expect(await terminal.waits { $0.contains("> changed") })
        terminal.type("q")
        let (code, screen) = await terminal.end()
        #expect(code == 3)
        #expect(screen.ordinary.hasSuffix("0 accepted, 0 rejected, 3 left\r\n"))
    }

    @Test func `the terminal is left as it was found`() async throws {
        let terminal = try await review()
        #expect(!terminal.isCooked)
        terminal.type("q")
        let (_, screen) = await terminal.end()
        #expect(!screen.isTakenOver)
        #expect(terminal.isCooked)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
    func `a signal ends the review and gives the terminal back`(_ signal: Int32) async throws {
        let terminal = try await review()
        kill(terminal.process, signal)
        let (code, screen) = await terminal.end()
        #expect(code & 0x7F == signal)
        #expect(!screen.isTakenOver)
        #expect(terminal.isCooked)
    }

    @Test func `Ctrl-C tells what was decided, as leaving does`() async throws {
        let terminal = try await review()
        terminal.type("a")
        #expect(await terminal.waits { $0.contains("accepted   BookTests/a-new-book.json") })
        terminal.type("\u{3}")
        let (code, screen) = await terminal.end()
        #expect(code & 0x7F == SIGINT)
        #expect(screen.ordinary.hasSuffix("1 accepted, 0 rejected, 2 left\r\n"))
        #expect(terminal.isCooked)
    }

    @Test func `the screen follows the size of the terminal`() async throws {
        let terminal = try await review()
        terminal.resize(columns: 10, rows: 3)
        #expect(await terminal.waits { $0.contains("too small") })
        terminal.resize(columns: 120, rows: 40)
        #expect(await terminal.waits { $0.contains("0 accepted  0 rejected  3 left") })
        terminal.type("q")
        #expect(await terminal.end().code == 3)
    }

    @Test func `the screen is drawn again after a pause`() async throws {
        let terminal = try await review()
        kill(terminal.process, SIGSTOP)
        kill(terminal.process, SIGCONT)
        #expect(await terminal.waits { $0.takeovers == 2 && $0.contains("? help") })
        terminal.type("j")
        #expect(await terminal.waits { $0.contains("> changed") })
        terminal.type("q")
        #expect(await terminal.end().code == 3)
    }

    @Test func `a terminal that cannot move its cursor is none`() async throws {
        let terminal = try PseudoTerminal(
            ["review"], in: package.root, columns: 80, rows: 24, environment: ["TERM": "dumb"])
        let (code, screen) = await terminal.end()
        #expect(code == 1)
        #expect(screen.ordinary.contains("There is no terminal"))
    }
}
