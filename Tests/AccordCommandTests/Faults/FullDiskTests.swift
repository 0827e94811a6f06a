import AccordSnapshots
import Testing

/// No file may grow beyond a few blocks: what a full disk does to a write, without one.
struct FullDiskTests {
    private static let large = String(repeating: "0123456789abcdef\n", count: 20_000)
    private static let path = "BookTests/large.txt"
    private let package: SamplePackage

    init() throws { package = try SamplePackage() }

    /// A shell that starts the command: it is told by an error, not by a signal, that a file is too large.
    private func limited(_ arguments: [String]) throws -> [String] {
        ["-c", "trap '' XFSZ; ulimit -f 64; exec \"$@\"", "sh", try Program.path()] + arguments
    }

    private func accord(_ arguments: String...) async throws -> Program.Result {
        try await Program.run(try limited(arguments), in: package.root, program: "/bin/sh")
    }

    @Test(
        arguments: ["accept", "reject"],
        [("old\n", large), (large, "new\n")])
    func `a decision that finds no room says so, changes nothing and leaves nothing behind`(
        _ command: String, _ texts: (old: String, new: String)
    ) async throws {
        try package.put(Self.path, base: texts.old, new: texts.new)
        let before = try package.files()
        let result = try await accord(command, Self.path)
        #expect(result.code == 2)
        #expect(result.output.isEmpty)
        #expect(result.errors.hasPrefix("error: cannot write "))
        #expect(try package.files() == before)
        #expect(try await package.accord("undo").errors == "error: there is no decision to undo\n")
        #expect(try await package.accord(command, Self.path).code == 0)
        #expect(try package.stored(Self.path) == (command == "accept" ? texts.new : texts.old))
    }

    @Test func `at a terminal it stays undecided, and the others can be decided`() async throws {
        try package.put(Self.path, base: "old\n", new: Self.large)
        try package.put("BookTests/small.txt", base: "old\n", new: "new\n")
        let terminal = try PseudoTerminal(
            try limited(["review"]), in: package.root, columns: 200, program: "/bin/sh")
        #expect(await terminal.waits { $0.contains("? help") })
        terminal.type("a")
        #expect(await terminal.waits { $0.contains("cannot write ") })
        terminal.type("ja")
        #expect(await terminal.waits { $0.contains("accepted   BookTests/small.txt") })
        terminal.type("q")
        let (code, screen) = await terminal.end()
        #expect(code == 1)
        #expect(screen.ordinary.hasSuffix("1 accepted, 0 rejected, 1 left\r\n"))
        #expect(try package.stored(Self.path) == "old\n")
    }

    @Test func `an undo that finds no room has not begun`() async throws {
        try package.put(Self.path, base: Self.large, new: "new\n")
        _ = try await package.accord("accept", Self.path)
        let before = try package.files()
        let result = try await accord("undo")
        #expect(result.code == 2)
        #expect(result.errors.hasPrefix("error: cannot write "))
        #expect(try await package.accord("status").code == 0)
        #expect(try package.files() == before)
        #expect(try await package.accord("undo").code == 0)
        #expect(try package.stored(Self.path) == Self.large)
    }
}
