import AccordFiles
import AccordSnapshots
import Testing

/// The same decisions, made by commands and made at the screen.
struct SameTreesTests {
    /// In one of four ways, which are gone through one after the other.
    private enum Way: Int { case path, id, rejected, rest }

    private let (commands, screen): (EveryKind, EveryKind)

    init() async throws {
        (commands, screen) = (try await EveryKind(), try await EveryKind())
    }

    /// What no test needs is not rejected: it would be unused all the same, and among the rest once more.
    private func paths(_ way: Way) -> [String] {
        EveryKind.paths.indices.filter { index in
            let chosen = Way(rawValue: index % 4) ?? .rest
            let isKept = chosen == .rejected && EveryKind.unused.contains(EveryKind.paths[index])
            return way == (isKept ? .rest : chosen)
        }.map { EveryKind.paths[$0] }
    }

    @Test func `forty snapshots of every kind come to the same files either way`() async throws {
        #expect(EveryKind.paths.count == 40)
        #expect(try normalised(commands) == normalised(screen))
        try await decideByCommands()
        try await decideAtTheScreen()
        let (left, right) = (try normalised(commands), try normalised(screen))
        #expect(left.keys.sorted() == right.keys.sorted())
        for (path, bytes) in left { #expect(bytes == right[path], "\(path)") }
        #expect(try commands.package.pending.list().isEmpty)
    }

    private func decideByCommands() async throws {
        let ids = paths(.id).flatMap { ["--id", PendingMeta.shownID($0)] }
        let steps = [
            ["accept"] + paths(.path), ["accept"] + ids, ["reject"] + paths(.rejected),
            SamplePackage.all("accept"),
        ]
        for step in steps {
            let result = try await Program.run(step, in: commands.package.root)
            #expect(result.code == 0, "\(result.errors)")
        }
    }

    /// Goes through what is undecided, once for each way; the last one is for all that is left.
    private func decideAtTheScreen() async throws {
        let terminal = try PseudoTerminal(["review"], in: screen.package.root, columns: 120, rows: 40)
        #expect(await terminal.waits { $0.contains("0 accepted  0 rejected  40 left") })
        var left = EveryKind.paths
        for (way, key) in [(Way.path, "a"), (.id, "a"), (.rejected, "r")] {
            let chosen = Set(paths(way))
            terminal.type(left.map { chosen.contains($0) ? key : "s" }.joined())
            left.removeAll(where: chosen.contains)
            #expect(await terminal.waits { $0.contains("\(left.count) left") })
        }
        terminal.type("A")
        #expect(await terminal.waits { $0.contains("accept all \(left.count) undecided") })
        terminal.type("yq")
        #expect(await terminal.end().code == 0)
    }

    /// Without what says when something was received or stored.
    private func normalised(_ sample: EveryKind) throws -> [String: [UInt8]] {
        try sample.package.files().mapValues { bytes in
            let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            return Array(lines.filter { !Self.tellsTime($0) }.joined(separator: [UInt8(ascii: "\n")]))
        }
    }

    private static func tellsTime(_ line: ArraySlice<UInt8>) -> Bool {
        ["\"recordedAt\":", "\"changed\":"].contains { name in
            line.drop { $0 == UInt8(ascii: " ") }.starts(with: name.utf8)
        }
    }
}
