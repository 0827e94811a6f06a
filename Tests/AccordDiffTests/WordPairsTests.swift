import AccordDiff
import Testing

struct WordPairsTests {
    private func pairs(_ old: String, _ new: String) -> [[String]] {
        LineDiff(old, new).hunks.flatMap { hunk in
            WordDiff.pairs(in: hunk).map { [hunk.lines[$0.removed].text, hunk.lines[$0.added].text] }
        }
    }

    @Test func `a changed line is paired with what it became`() {
        #expect(pairs("x\n\"a\": 1\ny\n", "x\n\"a\": 2\ny\n") == [["\"a\": 1", "\"a\": 2"]])
    }

    @Test func `the line that looks alike is found among added ones`() {
        let found = pairs("\"name\": \"Anna\"\n", "\"id\": 7\n\"tags\": []\n\"name\": \"Anne\"\n")
        #expect(found == [["\"name\": \"Anna\"", "\"name\": \"Anne\""]])
    }

    @Test func `pairs never cross`() {
        let found = pairs("alpha 1\nbeta 1\n", "beta 2\nalpha 2\n")
        #expect(found.count == 1)
    }

    @Test func `a line that looks like none stays alone`() {
        #expect(pairs("abc\n", "xyz\n") == [])
    }

    @Test func `indentation makes no pair`() {
        #expect(pairs("        abc\n", "        xyz\n") == [])
    }

    @Test func `long runs are paired in order`() {
        let old = (0..<100).map { "a \($0)\n" }.joined()
        let new = (0..<100).map { "b \($0)\n" }.joined()
        let found = pairs(old, new)
        #expect(found.count == 100)
        #expect(found.first == ["a 0", "b 0"])
    }
}
