import AccordDiff
import Testing

struct UnifiedTests {
    @Test func `the format is that of diff -u`() {
        #expect(
            LineDiff("a\nb\nc\n", "a\nX\nY\nc").unified(oldName: "a/t", newName: "b/t") == """
                --- a/t
                +++ b/t
                @@ -1,3 +1,4 @@
                 a
                -b
                -c
                +X
                +Y
                +c
                \\ No newline at end of file

                """)
    }

    @Test func `a count of one is left out`() {
        #expect(LineDiff("a\n", "b\n").unified(oldName: "x", newName: "y").contains("\n@@ -1 +1 @@\n"))
    }

    @Test func `equal texts give nothing, not even names`() {
        let diff = LineDiff("a\n", "a\n")
        #expect(diff.unified(oldName: "x", newName: "y") == "")
        #expect(diff.unified(oldName: "x", newName: "y", changedLinesLimit: 1) == "")
        #expect(diff.unifiedBytes(oldName: "x", newName: "y") == [])
    }

    @Test func `bytes stay as they are and text is repaired`() {
        let diff = LineDiff(old: [], new: [0xFF, 0x0A])
        #expect(diff.unifiedBytes(oldName: "x", newName: "y").suffix(3) == [0x2B, 0xFF, 0x0A])
        #expect(diff.unified(oldName: "x", newName: "y").hasSuffix("+\u{FFFD}\n"))
    }

    @Test(arguments: [
        (0, "# 5 more changed lines"), (1, "-1\n# 4 more changed lines"), (4, "+5\n# 1 more changed line"),
    ])
    func `lines beyond the limit are counted`(limit: Int, end: String) {
        let shown = LineDiff("1\n2\n", "3\n5\n6\n").unified(
            oldName: "x", newName: "y", changedLinesLimit: limit)
        #expect(shown.hasSuffix("\n" + end))
    }

    @Test(arguments: [5, 6, .max])
    func `a limit that hides nothing adds nothing`(limit: Int) {
        let diff = LineDiff("1\n2\n", "3\n5\n6\n")
        let whole = diff.unified(oldName: "x", newName: "y")
        #expect(diff.unified(oldName: "x", newName: "y", changedLinesLimit: limit) + "\n" == whole)
    }

    @Test func `a carriage return at the end of what is shown stays`() {
        let shown = LineDiff("", "a\r\n").unified(oldName: "x", newName: "y", changedLinesLimit: 9)
        #expect(shown.utf8.suffix(3).elementsEqual("+a\r".utf8))
    }

    @Test func `hunks without a shown line are left out`() {
        let old = (1...40).map { "\($0)\n" }
        var new = old
        (new[1], new[35]) = ("x\n", "y\n")
        let shown = LineDiff(old.joined(), new.joined()).unified(
            oldName: "x", newName: "y", changedLinesLimit: 2)
        #expect(shown.components(startingWith: "@@") == 1)
        #expect(shown.hasSuffix("# 2 more changed lines"))
    }
}

extension String {
    fileprivate func components(startingWith prefix: String) -> Int {
        split(separator: "\n").count { $0.hasPrefix(prefix) }
    }
}
