import AccordFiles
import AccordSnapshots
import Testing

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// More entries than anybody would look through one by one.
struct ManyPendingTests {
    private static let count = Endurance.count(1_000, thorough: 10_000)

    private let package: SamplePackage

    init() throws {
        package = try SamplePackage()
        // All like the first one, as links: to write each would take longer than the test.
        try package.put(path(0), base: "old\n", new: "new\n")
        let (stored, entry) = ("\(package.tree.root)/", "\(package.pending.root)/")
        let meta = try #require(try Disk().read("\(entry)\(path(0))/meta.json"))
        for index in 1..<Self.count {
            try #require(link(stored + path(0), stored + path(index)) == 0)
            mkdir(entry + path(index), 0o755)
            for name in ["new", "base", "diff.patch"] {
                try #require(link("\(entry)\(path(0))/\(name)", "\(entry)\(path(index))/\(name)") == 0)
            }
            let text = String(decoding: meta, as: UTF8.self)
                .split(separator: path(0), omittingEmptySubsequences: false).joined(separator: path(index))
            try Disk().append(Array(text.utf8), to: "\(entry)\(path(index))/meta.json")
        }
    }

    private func path(_ index: Int) -> String { "BookTests/snapshot-\(100_000 + index).txt" }

    @Test func `they are listed, walked through, filtered and decided`() async throws {
        let status = try await package.accord("status")
        #expect(status.code == 1)
        #expect(status.output.contains("\(Self.count) pending; \(Self.count) snapshots stored"))
        let terminal = try PseudoTerminal(["review"], in: package.root, columns: 120, rows: 40)
        #expect(await terminal.waits { $0.contains("1/\(Self.count)") })
        let last = path(Self.count - 1)
        for (keys, sign) in [
            ("G", "> changed    \(last)"), ("a", "accepted 1 snapshot"), ("u", "undone: \(last)"),
            ("g", "> changed    \(path(0))"), ("A", "accept all \(Self.count) undecided?"),
            ("n", "nothing was"),
            ("f100007\r", "1/1"), ("r", "rejected   \(path(7))"),
            ("f" + String(repeating: "\u{7F}", count: 6) + "\r", "8/\(Self.count)"),
            ("j", "same change in \(Self.count - 2) others"),
            ("x", "the same change in \(Self.count - 1) snapshots"),
        ] {
            terminal.type(keys)
            #expect(await terminal.waits { $0.contains(sign) }, "\(sign)")
        }
        terminal.type("nq")
        #expect(await terminal.end().code == 1)
        #expect(try package.pending.entry(path(7)) == nil)
        #expect(try package.stored(last) == "old\n")
    }
}
