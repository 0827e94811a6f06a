import TestSupport
import Testing

@testable import AccordDiff

/// The search itself: short where it can be, and never quadratic.
struct SearchTests {
    private static func numbers(_ count: Int, _ number: (Int) -> Int) -> [UInt8] {
        var text: [UInt8] = []
        for index in 0..<count { text += "\(number(index))\n".utf8 }
        return text
    }

    private static let length = 40_000

    static let texts: [(name: String, old: [UInt8], new: [UInt8])] = {
        var random = Seeded(1)
        return [
            ("equal lines", numbers(length) { _ in 1 }, numbers(length / 2) { _ in 1 }),
            ("alternating lines", numbers(length) { $0 % 2 }, numbers(length) { ($0 + 1) % 2 }),
            ("periods of two and three", numbers(length) { $0 % 2 }, numbers(length) { min(1, $0 % 3) }),
            ("reversed lines", numbers(length) { $0 }, numbers(length) { length - $0 }),
            ("halves exchanged", numbers(length) { $0 }, numbers(length) { ($0 + length / 2) % length }),
            ("nothing in common", numbers(length) { $0 }, numbers(length) { $0 + length }),
            ("few kinds", numbers(length) { _ in random.below(2) }, numbers(length) { _ in random.below(2) }),
            (
                "kinds at the chain's limit", numbers(length) { _ in random.below(length / 64) },
                numbers(length) { _ in random.below(length / 64) }
            ),
            (
                "shuffled lines", numbers(length) { $0 * 7919 % length },
                numbers(length) { $0 * 104_729 % length }
            ),
        ]
    }()

    @Test(.timeLimit(.minutes(1)), arguments: texts.indices)
    func `texts made to be expensive end soon, with hunks that apply`(index: Int) {
        let text = Self.texts[index]
        let diff = LineDiff(old: text.old, new: text.new)
        #expect(diff.applied(to: text.old) == text.new, "\(text.name)")
    }

    @Test(arguments: 0..<300)
    func `Myers' search finds a shortest difference`(seed: Int) {
        var random = Seeded(seed)
        let kinds = 2 + random.below(6)
        let old = Self.numbers(random.below(40)) { _ in random.below(kinds) }
        let new = Self.numbers(random.below(40)) { _ in random.below(kinds) }
        let (a, b) = (Lines(old), Lines(new))
        let whole = Piece(0, a.count, 0, b.count)
        let scratch = Scratch()
        defer { scratch.free() }
        let comparison = Comparison(Interning(a, b, whole, scratch), whole, scratch)
        MyersSearch(comparison, comparison.whole, .lines(80), scratch).run()
        let common = (0..<comparison.oldCount).count { comparison.isOldCommon[$0] }
        #expect(common == Self.commonLength(old.filter { $0 != 0x0A }, new.filter { $0 != 0x0A }))
    }

    @Test func `a record's value that equals another's by chance misleads no one`() {
        func record(_ id: Int, _ score: Int) -> String {
            "  {\n    \"id\": \(id),\n    \"score\": \(score),\n    \"rank\": \(score % 10)\n  },\n"
        }
        var random = Seeded(1)
        let scores = (0..<500).shuffled(using: &random)
        let old = scores.enumerated().map { record($0, $1) }.joined()
        let new = scores.enumerated().map { record($0, ($1 + 1) % 500) }.joined()
        #expect(LineDiff(old, new).addedCount == 1000)
    }

    @Test func `one unique line that moved does not drag all others along`() {
        let lines = (0..<600).map { "\($0 % 300)\n" }.joined()
        let diff = LineDiff("moved\n" + lines, lines + "moved\n")
        #expect((diff.addedCount, diff.removedCount) == (1, 1))
    }

    @Test func `a rare line is a landmark among common ones`() {
        let diff = LineDiff("{\n}\n{\nrare\n}\n", "{\nnew\n}\n{\nrare\n}\n{\n}\n")
        #expect(diff.removedCount == 0)
    }

    /// The length of a longest common subsequence, by the textbook.
    private static func commonLength(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var row = [Int](repeating: 0, count: b.count + 1)
        for x in a {
            var diagonal = 0
            for (j, y) in b.enumerated() {
                let above = row[j + 1]
                row[j + 1] = x == y ? diagonal + 1 : max(above, row[j])
                diagonal = above
            }
        }
        return row[b.count]
    }
}
