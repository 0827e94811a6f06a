import Testing

@testable import AccordSnapshots

struct ThreeWayTests {
    private static func edit(_ base: Range<Int>, _ new: Range<Int>) -> ThreeWay.Edit {
        ThreeWay.Edit(base: base, new: new)
    }

    @Test func `edits that are apart stay apart`() {
        let ways = ThreeWay(ours: [Self.edit(1..<2, 1..<4)], theirs: [Self.edit(5..<7, 5..<5)], count: 9)
        #expect(
            ways.pieces == [
                .init(change: .none, base: 0..<1, ours: 0..<1, theirs: 0..<1),
                .init(change: .ours, base: 1..<2, ours: 1..<4, theirs: 1..<2),
                .init(change: .none, base: 2..<5, ours: 4..<7, theirs: 2..<5),
                .init(change: .theirs, base: 5..<7, ours: 7..<9, theirs: 5..<5),
                .init(change: .none, base: 7..<9, ours: 9..<11, theirs: 5..<7),
            ])
    }

    @Test func `edits that touch are one`() {
        let ways = ThreeWay(ours: [Self.edit(1..<2, 1..<2)], theirs: [Self.edit(2..<3, 2..<3)], count: 4)
        #expect(ways.pieces.map(\.change) == [.none, .both, .none])
        #expect(ways.pieces[1].base == 1..<3)
    }

    @Test func `an edit that reaches over several of the other side takes them all in`() {
        let ways = ThreeWay(
            ours: [Self.edit(1..<6, 1..<2)],
            theirs: [Self.edit(0..<1, 0..<2), Self.edit(4..<5, 5..<6), Self.edit(6..<7, 7..<7)], count: 8)
        #expect(ways.pieces.map(\.change) == [.both, .none])
        #expect(ways.pieces[0] == .init(change: .both, base: 0..<7, ours: 0..<3, theirs: 0..<7))
    }

    @Test func `two insertions at one place are one edit of both`() {
        let ways = ThreeWay(ours: [Self.edit(2..<2, 2..<3)], theirs: [Self.edit(2..<2, 2..<4)], count: 2)
        #expect(
            ways.pieces == [
                .init(change: .none, base: 0..<2, ours: 0..<2, theirs: 0..<2),
                .init(change: .both, base: 2..<2, ours: 2..<3, theirs: 2..<4),
            ])
    }
}
