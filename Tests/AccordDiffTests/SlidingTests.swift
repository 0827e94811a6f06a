import AccordDiff
import Testing

struct SlidingTests {
    @Test func `an added block starts at its own opening line`() {
        let old = "[\n  {\n    \"a\": 1\n  },\n  {\n    \"a\": 3\n  }\n]\n"
        let new = "[\n  {\n    \"a\": 1\n  },\n  {\n    \"a\": 2\n  },\n  {\n    \"a\": 3\n  }\n]\n"
        #expect(LineDiff(old, new).changed == ["+  {", "+    \"a\": 2", "+  },"])
    }

    @Test func `a removed function takes the blank line with it`() {
        let old = "func a() {\n    x\n}\n\nfunc b() {\n    y\n}\n\nfunc c() {\n    z\n}\n"
        let new = "func a() {\n    x\n}\n\nfunc c() {\n    z\n}\n"
        #expect(LineDiff(old, new).changed == ["-func b() {", "-    y", "-}", "-"])
    }

    @Test func `a line added to equal ones stands behind them`() {
        #expect(LineDiff("a\na\nb\n", "a\na\na\nb\n", context: 0).hunks.first?.newStart == 3)
    }

    @Test func `runs that slide together become one`() {
        let diff = LineDiff("x\na\nb\na\nb\na\nb\ny\n", "x\na\nb\ny\n", context: 0)
        #expect(diff.hunks.count == 1)
        #expect(diff.removedCount == 4)
    }

    @Test func `a run stays beside the change of the other text`() {
        let diff = LineDiff("a\nold\nb\n", "a\nnew\nb\n\nb\n", context: 0)
        #expect(diff.hunks.first?.lines.prefix(2).map(\.kind) == [.removed, .added])
    }
}
