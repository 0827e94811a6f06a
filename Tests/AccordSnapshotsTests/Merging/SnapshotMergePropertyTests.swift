import AccordJSON
import Testing

@testable import AccordSnapshots

/// Any three versions of a snapshot.
struct SnapshotMergePropertyTests {
    private static let seeds = Array(UInt64(1)...300)

    private static func versions(_ seed: UInt64) -> [JSON] {
        var random = RandomVersions(seed: seed)
        let base = random.value(depth: 3)
        return [base, random.edited(base, depth: 3), random.edited(base, depth: 3)]
    }

    /// The versions as texts of each kind of snapshot.
    private static func texts(_ seed: UInt64) -> [(path: String, texts: [[UInt8]])] {
        let pretty = versions(seed).map { $0.serialized(.pretty) + [0x0A] }
        let exchanges = pretty.map { Array("GET /\n\nHTTP/1.1 200 OK\n\n".utf8) + $0 }
        return [("x.json", pretty), ("x.txt", pretty), ("x.http", exchanges)]
    }

    @Test(arguments: seeds)
    func `what only one side changed is taken as it is`(_ seed: UInt64) {
        for (path, texts) in Self.texts(seed) {
            let (base, new) = (texts[0], texts[1])
            let expected = MergedText(new)
            #expect(SnapshotMerge.merged(base: base, ours: new, theirs: base, path: path) == expected)
            #expect(SnapshotMerge.merged(base: base, ours: base, theirs: new, path: path) == expected)
            #expect(SnapshotMerge.merged(base: base, ours: new, theirs: new, path: path) == expected)
        }
    }

    @Test(arguments: seeds)
    func `the sides can be exchanged`(_ seed: UInt64) throws {
        for (path, texts) in Self.texts(seed) {
            let one = SnapshotMerge.merged(base: texts[0], ours: texts[1], theirs: texts[2], path: path)
            let other = SnapshotMerge.merged(base: texts[0], ours: texts[2], theirs: texts[1], path: path)
            #expect(one.isClean == other.isClean)
            switch SnapshotSyntax(of: path) {
            case .json:
                #expect(try JSON(parsing: one.ours) == JSON(parsing: other.theirs))
                #expect(try JSON(parsing: one.theirs) == JSON(parsing: other.ours))
            case .exchange: #expect(ExchangeParts(one.bytes) != nil || !one.isClean)
            case .lines: #expect(one.ours == other.theirs && one.theirs == other.ours)
            }
        }
    }

    @Test(arguments: seeds)
    func `a clean merge has every change of both sides`(_ seed: UInt64) throws {
        let versions = Self.versions(seed)
        let texts = versions.map { $0.serialized(.pretty) }
        let merged = SnapshotMerge.merged(base: texts[0], ours: texts[1], theirs: texts[2], path: "x.json")
        guard merged.isClean, versions[0].kind == .object else { return }
        let json = try JSON(parsing: merged.bytes)
        for (side, other) in [(versions[1], versions[2]), (versions[2], versions[1])] {
            for difference in versions[0].differences(to: side) where difference.pointer.tokens.count == 1 {
                let key = difference.pointer.tokens[0]
                #expect(json[key] == side[key], "\(key) of \(json), with \(other)")
            }
        }
    }
}
