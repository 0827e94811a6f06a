import Testing

@testable import AccordDiff

struct LineChangeTests {
    @Test func `a change says its bytes and its lines in both texts`() {
        let changes = LineChange.all(from: Array("a\nb\nc\n".utf8), to: Array("a\nx\nb\n".utf8))
        #expect(
            changes == [
                LineChange(old: 2..<2, new: 2..<4, oldLine: 2, newLine: 2),
                LineChange(old: 4..<6, new: 6..<6, oldLine: 3, newLine: 4),
            ])
    }

    @Test func `equal texts have no changes`() {
        #expect(LineChange.all(from: [0x61], to: [0x61]).isEmpty)
        #expect(LineChange.all(from: [], to: []).isEmpty)
    }

    @Test(arguments: (0..<200).map { TextPair(seed: $0, length: 40, kinds: 6) })
    func `what lies between the changes is common to both texts`(_ pair: TextPair) {
        var (i, j) = (0, 0)
        for change in LineChange.all(from: pair.old, to: pair.new) {
            #expect(pair.old[i..<change.old.lowerBound] == pair.new[j..<change.new.lowerBound])
            #expect(!change.old.isEmpty || !change.new.isEmpty)
            (i, j) = (change.old.upperBound, change.new.upperBound)
        }
        #expect(pair.old[i...] == pair.new[j...])
    }

    @Test(arguments: (0..<50).map { TextPair(seed: $0, length: 40, kinds: 6) })
    func `the changes are those of the diff without its context`(_ pair: TextPair) {
        let hunks = LineDiff(old: pair.old, new: pair.new, context: 0).hunks
        #expect(LineChange.all(from: pair.old, to: pair.new).count == hunks.count)
    }
}
