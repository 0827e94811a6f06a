import AccordSnapshots
import Testing

/// What is shown is not what is there any more.
struct ChangedMeanwhileTests {
    private static let path = "BookTests/lists-books.txt"
    private let package: SamplePackage

    init() throws {
        package = try SamplePackage()
        try package.put(Self.path, base: "Dune\nEmma\n", new: "Dune\nKim\n")
        try package.put("OrderTests/orders.txt", base: "1\n", new: "2\n")
    }

    private func review(columns: Int = 120, rows: Int = 24) async throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(["review"], in: package.root, columns: columns, rows: rows)
        #expect(await terminal.waits { $0.contains("+Kim") })
        return terminal
    }

    @Test(arguments: ["by hand\n", nil])
    func `a base that changes or goes while it is shown is a conflict, not overwritten`(_ stored: String?)
        async throws
    {
        let terminal = try await review()
        if let stored {
            try package.tree.write(Array(stored.utf8), to: Self.path)
        } else {
            try package.tree.remove(Self.path)
        }
        terminal.type("a")
        #expect(await terminal.waits { $0.contains("has changed since") && $0.contains("> conflict") })
        terminal.type("q")
        #expect(await terminal.end().code == 3)
        #expect(try package.stored(Self.path) == stored)
        #expect(try package.pending.list().count == 2)
    }

    @Test(arguments: ["a", "hahy", "r"])
    func `what somebody else decides while it is shown is gone, and the review goes on`(_ keys: String)
        async throws
    {
        let terminal = try await review()
        #expect(try await package.accord("accept", Self.path).code == 0)
        terminal.type(keys)
        #expect(await terminal.waits { $0.contains("nothing is pending for") && $0.contains("> gone") })
        terminal.type("sa")
        #expect(await terminal.waits { $0.contains("accepted   OrderTests/orders.txt") })
        terminal.type("q")
        #expect(await terminal.end().code == 0)
        #expect(try package.stored(Self.path) == "Dune\nKim\n")
    }

    @Test func `what is received anew while it is shown is shown before it can be accepted`() async throws {
        let terminal = try await review()
        try package.put(Self.path, base: "Dune\nEmma\n", new: "Dune\nIvanhoe\n")
        terminal.type("a")
        #expect(
            await terminal.waits { $0.contains("received anew meanwhile") && $0.contains("+Ivanhoe") })
        #expect(try package.stored(Self.path) == "Dune\nEmma\n")
        terminal.type("a")
        #expect(await terminal.waits { $0.contains("accepted   \(Self.path)") })
        terminal.type("q")
        _ = await terminal.end()
        #expect(try package.stored(Self.path) == "Dune\nIvanhoe\n")
    }

    @Test func `a snapshot that a test matches meanwhile is gone`() async throws {
        let terminal = try await review()
        try package.pending.retire(Self.path)
        terminal.type("a")
        #expect(await terminal.waits { $0.contains("> gone") })
        terminal.type("q")
        #expect(await terminal.end().code == 1)
        #expect(try package.stored(Self.path) == "Dune\nEmma\n")
    }

    @Test func `decisions of others do not hide that an undo would take theirs back`() async throws {
        let terminal = try await review()
        _ = try await package.accord("reject", "OrderTests/orders.txt")
        terminal.type("u")
        #expect(await terminal.waits { $0.contains("undone (decided elsewhere): OrderTests/orders.txt") })
        terminal.type("q")
        #expect(await terminal.end().code == 1)
        #expect(try package.pending.list().count == 2)
    }
}
