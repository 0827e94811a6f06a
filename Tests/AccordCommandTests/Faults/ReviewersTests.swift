import AccordFiles
import AccordJSON
import AccordSnapshots
import Testing

/// Several people, or several terminals, decide the same snapshots at once.
struct ReviewersTests {
    private static let count = 40
    private let package: SamplePackage

    init() throws {
        package = try SamplePackage()
        for index in 0..<Self.count {
            try package.put(path(index), base: "old \(index)\n", new: "new \(index)\n")
        }
    }

    private func path(_ index: Int) -> String { "BookTests/snapshot-\(100 + index).txt" }

    @Test func `of three who decide at once each snapshot has one, and all can be undone`() async throws {
        let before = try package.storedFiles()
        let terminal = try PseudoTerminal(["review"], in: package.root)
        #expect(await terminal.waits { $0.contains("? help") })
        let others = try ["accept", "reject"].map(start)
        terminal.type(String(repeating: "asrs", count: 10) + "Ry")
        var decided: [String] = []
        for other in others { decided += try await other.decided() }
        #expect(Set(decided).count == decided.count)
        terminal.type("q")
        let (code, screen) = await terminal.end()
        #expect(code == 0)
        let counts = screen.ordinary.split { !$0.isNumber }.compactMap { Int($0) }
        try #require(counts.count == 3)
        #expect(decided.count + counts[0] + counts[1] == Self.count)
        #expect(counts[2] == 0)
        try await checkUndo(to: before)
    }

    /// One step back for each snapshot, and not one more.
    private func checkUndo(to before: [String: [UInt8]]) async throws {
        #expect(try package.pending.list().isEmpty)
        #expect(try await package.accord("undo", "--count", "\(Self.count)").code == 0)
        #expect(try await package.accord("undo").errors == "error: there is no decision to undo\n")
        #expect(try package.storedFiles() == before)
        #expect(try package.pending.list().map(\.path) == (0..<Self.count).map(path))
    }

    private func start(_ command: String) throws -> Reviewer {
        try Reviewer(command, in: package.root)
    }
}

/// One who decides all, and reports it.
private struct Reviewer {
    private let process: Int32
    private let output: String

    init(_ command: String, in root: String) throws {
        output = "\(root)/\(command).json"
        process = try Program.spawn(
            SamplePackage.all(command) + ["--format", "json"], in: root, output: output)
    }

    /// What it has decided; all else was decided by somebody else, and it says so.
    func decided() async throws -> [String] {
        #expect([0, 2].contains(await Program.wait(for: process)))
        let report = try JSON(parsing: try #require(try Disk().read(output)))
        let rules = report["findings"]?.elements.compactMap { $0["rule"]?.string } ?? []
        #expect(Set(rules).isSubset(of: ["snapshots/no-such-entry"]))
        return report["decided"]?.elements.compactMap { $0["path"]?.string } ?? []
    }
}
