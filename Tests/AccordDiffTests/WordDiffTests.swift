import TestSupport
import Testing

@testable import AccordDiff

struct WordDiffTests {
    private func marked(_ old: String, _ new: String) -> (old: [String], new: [String]) {
        let diff = WordDiff(old: Array(old.utf8), new: Array(new.utf8))
        func texts(_ line: String, _ ranges: [Range<Int>]) -> [String] {
            let bytes = Array(line.utf8)
            return ranges.map { String(validating: bytes[$0], as: UTF8.self) ?? "cut scalar" }
        }
        return (texts(old, diff.old), texts(new, diff.new))
    }

    @Test(arguments: [
        (#""age": 31,"#, #""age": 32,"#, ["31"], ["32"]),
        ("let some_name = 1", "let other_name = 1", ["some_name"], ["other_name"]),
        ("call(a, b)", "call(a)", [", b"], []),
        ("a  b c d", "a b c d", ["  "], [" "]),
        (#""city": "Köln""#, #""city": "Kölnisch""#, ["Köln"], ["Kölnisch"]),
        ("price: 5 €", "price: 5 £", ["€"], ["£"]),
        ("caf\u{E9} au lait", "cafe\u{301} au lait", ["caf\u{E9}"], ["cafe\u{301}"]),
        ("thumbs 👍🏽 up", "thumbs 👍🏿 up", ["🏽"], ["🏿"]),
    ])
    func `the words that changed are marked`(old: String, new: String, oldWords: [String], newWords: [String])
    {
        let (a, b) = marked(old, new)
        #expect(a.map { Array($0.utf8) } == oldWords.map { Array($0.utf8) })
        #expect(b.map { Array($0.utf8) } == newWords.map { Array($0.utf8) })
    }

    @Test(arguments: [
        (#""name": "Anna Smith","#, #""price": 12.50,"#), ("func a() {", "// a remark on something"),
        ("abc", "xyz"),
        ("", "abc"),
    ])
    func `lines with little in common are not marked`(old: String, new: String) {
        let diff = WordDiff(old: Array(old.utf8), new: Array(new.utf8))
        #expect(!diff.isSimilar)
        #expect((diff.old, diff.new) == ([], []))
    }

    @Test func `indentation makes no two lines similar`() {
        let indent = String(repeating: " ", count: 80)
        #expect(!WordDiff(old: Array("\(indent)abc".utf8), new: Array("\(indent)xyz".utf8)).isSimilar)
    }

    @Test func `equal lines are wholly similar and lines with nothing in common not at all`() {
        #expect(WordDiff(old: [0x61], new: [0x61]).similarity == 1)
        #expect(WordDiff(old: [], new: []).similarity == 1)
        #expect(WordDiff(old: [0x61], new: [0x62]).similarity == 0)
    }

    @Test func `a line too long to search is marked between its ends`() {
        let long = String(repeating: "word ", count: WordDiff.searchedLength)
        let (old, new) = marked("\(long)é\(long)", "\(long)è\(long)")
        #expect((old, new) == (["é"], ["è"]))
    }

    @Test(.timeLimit(.minutes(1)))
    func `a long line with nothing but changes ends soon`() {
        let old = (0..<4000).map { "\($0 % 7) " }.joined()
        let new = (0..<4000).map { "\($0 % 11) " }.joined()
        let diff = WordDiff(old: Array(old.utf8), new: Array(new.utf8))
        #expect(diff.similarity <= 1)
    }

    @Test(arguments: 0..<200)
    func `what is not marked is equal on both sides`(seed: Int) {
        var random = Seeded(seed)
        let words = ["a", "b", " ", "  ", ",", "é", "日本", "\u{301}", "👍", "x1_"]
        var line = (0..<30).map { _ in words[random.below(words.count)] }
        let old = Array(line.joined().utf8)
        for _ in 0..<random.below(5) { line[random.below(30)] = words[random.below(words.count)] }
        var new = Array(line.joined().utf8)
        if random.below(4) == 0 { new[random.below(new.count)] = 0xFF }
        let diff = WordDiff(old: old, new: new)
        guard diff.isSimilar else { return }
        #expect(unmarked(old, diff.old) == unmarked(new, diff.new))
    }

    private func unmarked(_ line: [UInt8], _ ranges: [Range<Int>]) -> [UInt8] {
        line.indices.filter { index in !ranges.contains { $0.contains(index) } }.map { line[$0] }
    }
}
