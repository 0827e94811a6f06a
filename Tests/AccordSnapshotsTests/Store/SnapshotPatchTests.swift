import AccordDiff
import TestSupport
import Testing

@testable import AccordSnapshots

struct SnapshotPatchTests {
    private static func text(_ random: inout Seeded) -> [UInt8] {
        let lines = ["a\n", "b\n", "c\n", "\n", "d"]
        return (0..<random.below(9)).flatMap { _ in Array(lines[random.below(lines.count)].utf8) }
    }

    @Test(arguments: 0..<100) func `a patch says where the first change stands`(seed: Int) {
        var random = Seeded(seed)
        let (old, new) = (Self.text(&random), Self.text(&random))
        let patch = SnapshotPatch(path: "T/a.txt", base: old, new: new)
        let first = LineDiff(old: old, new: new, context: 0).hunks.first?.oldStart
        #expect(patch.firstOldLine ?? 0 == first ?? 0)
    }

    @Test(arguments: 0..<30) func `a text beside nothing is patched as a diff would patch it`(seed: Int) {
        var random = Seeded(seed)
        let text = Self.text(&random)
        let diff = LineDiff(old: [], new: text)
        let patch = SnapshotPatch(path: "T/a.txt", base: nil, new: text)
        #expect(
            patch.bytes == diff.unifiedBytes(oldName: "/dev/null", newName: "b/__snapshots__/T/a.txt"))
        #expect((patch.addedLines, patch.removedLines) == (diff.addedCount, 0))
    }
}
