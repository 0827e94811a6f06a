import TestSupport
import Testing

@testable import AccordDiff

/// A patch without a diff is the patch that a diff gives.
struct WholeTextPatchTests {
    private static func text(_ random: inout Seeded) -> [UInt8] {
        let bytes = Array("\n\n\nab\r\u{E4}".utf8) + [0xFF]
        return (0..<random.below(30)).map { _ in bytes[random.below(bytes.count)] }
    }

    @Test(arguments: 0..<100) func `what came or went as a whole is written as a diff writes it`(seed: Int) {
        var random = Seeded(seed)
        let text = Self.text(&random)
        for isAdded in [true, false] {
            let diff = LineDiff(old: isAdded ? [] : text, new: isAdded ? text : [])
            let patch = WholeTextPatch(text, isAdded: isAdded)
            #expect(patch.addedCount == diff.addedCount)
            #expect(patch.removedCount == diff.removedCount)
            #expect(
                patch.unifiedBytes(oldName: "a/x", newName: "b/x")
                    == diff.unifiedBytes(oldName: "a/x", newName: "b/x"))
            for limit in 0..<8 {
                #expect(
                    patch.unified(oldName: "a/x", newName: "b/x", changedLinesLimit: limit)
                        == diff.unified(oldName: "a/x", newName: "b/x", changedLinesLimit: limit))
            }
        }
    }
}
