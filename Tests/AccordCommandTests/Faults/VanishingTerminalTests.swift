import AccordFiles
import AccordSnapshots
import Testing

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A review whose terminal goes away, is taken away, or has to wait.
struct VanishingTerminalTests {
    private let package: SamplePackage

    init() throws {
        package = try SamplePackage()
        try package.put("a.txt", base: "1\n2\n3\n", new: "one\n2\nthree\n")
        try package.put("b.txt", base: nil, new: "new\n")
    }

    private func review(environment: [String: String] = [:]) async throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(
            ["review"], in: package.root, columns: 160, environment: environment)
        #expect(await terminal.waits { $0.contains("? help") })
        return terminal
    }

    @Test(arguments: [
        ("", "? help"), ("?", "? close"), ("ha", "1/2 [accept]"), ("hah", "y yes, n no"),
        ("A", "y yes, n no"),
        ("/on", "search: on"), ("v", "no value looks"),
    ])
    func `a terminal that vanishes ends the review, and nothing is lost`(
        _ keys: String, _ sign: String
    ) async throws {
        let before = try package.files()
        let terminal = try await review()
        terminal.type(keys)
        #expect(await terminal.waits { $0.contains(sign) })
        terminal.hangUp()
        #expect(await Program.wait(for: terminal.process) == 128 + SIGHUP)
        #expect(try package.files() == before)
    }

    @Test func `what was decided before it vanished stays decided`() async throws {
        let terminal = try await review()
        terminal.type("a")
        #expect(await terminal.waits { $0.contains("accepted   a.txt") })
        terminal.hangUp()
        _ = await Program.wait(for: terminal.process)
        #expect(try package.stored("a.txt") == "one\n2\nthree\n")
        #expect(try package.pending.list().map(\.path) == ["b.txt"])
    }

    @Test func `many decisions at once can be broken off between two of them`() async throws {
        for index in 10..<30 { try package.put("c-\(index).txt", base: nil, new: "new\n") }
        let terminal = try await review()
        terminal.type("A")
        #expect(await terminal.waits { $0.contains("accept all 22 undecided?") })
        // The first decision waits for this lock.
        try Disk().locked("\(package.pending.root)/.lock") {
            terminal.type("y")
            while terminal.hasUnreadKeys {}
            kill(terminal.process, SIGTERM)
        }
        let (code, screen) = await terminal.end()
        #expect(code == 128 + SIGTERM)
        #expect(!screen.isTakenOver)
        #expect(try package.pending.list().count >= 21)
    }

    @Test(arguments: [SIGSEGV, SIGILL, SIGTRAP])
    func `a crash gives the terminal back`(_ signal: Int32) async throws {
        let terminal = try await review()
        kill(terminal.process, signal)
        let (code, screen) = await terminal.end()
        #expect(code & 0x7F == signal)
        #expect(!screen.isTakenOver)
        #expect(terminal.isCooked)
    }

    // MARK: - While an editor has the terminal

    /// An editor that tells which file it has, waits for somebody to end it, and tells that.
    private func editor(_ line: LifeLine) throws -> [String: String] {
        let script = """
            #!/bin/sh
            trap 'kill $!; echo > \(package.root)/told; exit 1' HUP TERM
            exec 9> \(line.path)
            sleep 60 &
            echo "$1" > \(package.root)/begun
            wait
            """
        try package.write(script, to: "editor")
        chmod("\(package.root)/editor", 0o755)
        return ["VISUAL": "\(package.root)/editor"]
    }

    @Test(arguments: [SIGHUP, SIGTERM])
    func `an editor ends with the review that has started it, and its copy goes`(_ signal: Int32) async throws
    {
        let before = try package.files()
        let line = try LifeLine(in: package.root)
        let terminal = try await review(environment: try editor(line))
        terminal.type("e")
        let file = try await Program.line(of: "\(package.root)/begun")
        #expect(try Disk().kind(of: file) == .file)
        if signal == SIGHUP { terminal.hangUp() } else { kill(terminal.process, signal) }
        #expect(await Program.wait(for: terminal.process) == 128 + signal)
        #expect(await line.ends(), "the editor goes on")
        #expect(try Disk().kind(of: "\(package.root)/told") == .file)
        #expect(try Disk().kind(of: Path.parent(file)) == nil)
        #expect(try package.files() == before)
    }

    @Test func `keys that interrupt are the editor's business`() async throws {
        let begun = "\(package.root)/begun"
        let terminal = try await review(environment: ["VISUAL": "echo > \(begun); exec sleep 60; :"])
        terminal.type("e")
        _ = try await Program.line(of: begun)
        terminal.type("\u{3}")
        #expect(await terminal.waits { $0.contains("ended with code 130; nothing was decided") })
        terminal.type("q")
        #expect(await terminal.end().code == 1)
        #expect(terminal.isCooked)
    }

    // MARK: - nohup

    @Test func `a hang-up that is ignored ends no review, before an editor or after it`() async throws {
        let script = "trap '' HUP; exec \"$@\""
        let terminal = try PseudoTerminal(
            ["-c", script, "sh", try Program.path(), "review"], in: package.root, columns: 160,
            environment: ["VISUAL": "false"], program: "/bin/sh")
        #expect(await terminal.waits { $0.contains("? help") })
        kill(terminal.process, SIGHUP)
        terminal.type("e")
        #expect(await terminal.waits { $0.contains("false ended with code 1") })
        kill(terminal.process, SIGHUP)
        terminal.type("j")
        #expect(await terminal.waits { $0.contains("> new        b.txt") })
        terminal.type("q")
        #expect(await terminal.end().code == 1)
    }

    // MARK: - Ctrl-Z

    @Test func `a review that is stopped gives the terminal back, and goes on where it was`() async throws {
        // Only a shell that knows jobs lets one be stopped.
        let script = "set -m; \"$@\"; echo \"stopped $?\"; read -r line; fg; echo \"ended $?\""
        let terminal = try PseudoTerminal(
            ["-c", script, "sh", try Program.path(), "review"], in: package.root, program: "/bin/sh")
        #expect(await terminal.waits { $0.contains("? help") })
        terminal.type("j")
        #expect(await terminal.waits { $0.contains("> new        b.txt") })
        terminal.type("\u{1A}")
        #expect(await terminal.waits { $0.ordinary.contains("stopped ") })
        #expect(terminal.isCooked)
        terminal.type("\n")
        #expect(await terminal.waits { $0.isTakenOver && $0.contains("> new        b.txt") })
        #expect(!terminal.isCooked)
        terminal.type("aq")
        let screen = await terminal.end().screen
        #expect(screen.ordinary.hasSuffix("1 accepted, 0 rejected, 1 left\r\nended 1\r\n"))
        #expect(try package.stored("b.txt") == "new\n")
    }
}
