import AccordDiff
import Testing

struct LineDiffTests {
    @Test func `equal texts have no hunks`() {
        let diff = LineDiff("a\nb\n", "a\nb\n")
        #expect(diff.isEmpty)
        #expect(diff.hunks == [])
        #expect((diff.addedCount, diff.removedCount) == (0, 0))
    }

    @Test func `a changed line stands between its surroundings`() throws {
        let diff = LineDiff("a\nb\nc\nd\ne\n", "a\nb\nX\nd\ne\n", context: 1)
        let hunk = try #require(diff.hunks.first)
        #expect(diff.hunks.count == 1)
        #expect([hunk.oldStart, hunk.oldCount, hunk.newStart, hunk.newCount] == [2, 3, 2, 3])
        #expect(hunk.lines.map(\.text) == ["b", "c", "X", "d"])
        #expect(hunk.lines.map(\.kind) == [.context, .removed, .added, .context])
    }

    @Test func `changes whose surroundings touch share a hunk`() {
        let old = (1...20).map { "\($0)\n" }
        var near = old
        (near[4], near[11]) = ("x\n", "y\n")
        var far = near
        (far[11], far[12]) = (old[11], "y\n")
        #expect(LineDiff(old.joined(), near.joined()).hunks.count == 1)
        #expect(LineDiff(old.joined(), far.joined()).hunks.count == 2)
    }

    @Test(arguments: [-1, 0, 1, 100, .max])
    func `any number of context lines gives hunks that apply`(context: Int) {
        let (old, new) = ("a\nb\nc\nd\n", "b\nc\nX\nd\ne\n")
        #expect(LineDiff(old, new, context: context).applied(to: Array(old.utf8)) == Array(new.utf8))
    }

    @Test func `added and removed lines are counted`() {
        let diff = LineDiff("a\nb\nc\n", "a\nc\nd\ne\n")
        #expect((diff.addedCount, diff.removedCount) == (2, 1))
    }

    @Test func `a carriage return belongs to its line`() throws {
        let diff = LineDiff("a\r\nb\r\n", "a\nb\r\n")
        #expect(diff.changed == ["-a\r", "+a"])
        #expect(diff.hunks.first?.lines.map(\.hasNewline) == [true, true, true])
    }

    @Test func `a carriage return alone ends no line`() {
        #expect(LineDiff("a\rb\n", "a\rc\n").changed == ["-a\rb", "+a\rc"])
    }

    @Test func `only a final newline makes its line differ`() throws {
        let lines = try #require(LineDiff("a\nb", "a\nb\n").hunks.first).lines
        #expect(lines.map(\.kind) == [.context, .removed, .added])
        #expect(lines.map(\.hasNewline) == [true, false, true])
    }

    @Test func `canonically equivalent lines differ`() {
        #expect(LineDiff("caf\u{E9}\n", "cafe\u{301}\n").changed.count == 2)
    }

    @Test func `invalid bytes are kept in the line and repaired in its text`() {
        let line = LineDiff(old: [], new: [0x61, 0xFF]).hunks.first?.lines.first
        #expect(line?.bytes == [0x61, 0xFF])
        #expect(line?.text == "a\u{FFFD}")
    }

    @Test func `an empty text is named by line 0`() {
        let created = LineDiff("", "a\nb\n").hunks.first
        #expect(
            [created?.oldStart, created?.oldCount, created?.newStart, created?.newCount] == [0, 0, 1, 2])
        let emptied = LineDiff("a\nb\n", "").hunks.first
        #expect(
            [emptied?.oldStart, emptied?.oldCount, emptied?.newStart, emptied?.newCount] == [1, 2, 0, 0])
    }

    @Test func `lines are equal wherever their texts come from`() {
        let one = LineDiff("a\n", "b\n").hunks.first?.lines
        let other = LineDiff("x\na\n", "x\nb\n", context: 0).hunks.first?.lines
        #expect(one == other)
    }

    @Test(arguments: 0..<200)
    func `hunks applied to the old text give the new one`(seed: Int) {
        for (length, kinds) in [(6, 2), (30, 3), (60, 40), (200, 12)] {
            let pair = TextPair(seed: seed, length: length, kinds: kinds)
            for context in [0, 3] {
                let diff = LineDiff(old: pair.old, new: pair.new, context: context)
                #expect(diff.applied(to: pair.old) == pair.new, "length \(length), context \(context)")
                #expect(diff.isEmpty == (pair.old == pair.new))
            }
        }
    }

    @Test(arguments: 0..<100)
    func `counts are those of the lines in the hunks`(seed: Int) {
        let pair = TextPair(seed: seed, length: 50, kinds: 10)
        let diff = LineDiff(old: pair.old, new: pair.new)
        let kinds = diff.hunks.flatMap(\.lines).map(\.kind)
        #expect(diff.addedCount == kinds.count { $0 == .added })
        #expect(diff.removedCount == kinds.count { $0 == .removed })
    }
}
