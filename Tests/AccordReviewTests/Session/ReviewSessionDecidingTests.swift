import AccordConfiguration
import AccordReport
import AccordSnapshots
import Testing

@testable import AccordReview

struct ReviewSessionDecidingTests {
    private let a = ReviewFixture.item("a")
    private let b = ReviewFixture.item("b")
    private let conflict = ReviewFixture.item("c", .conflict)

    @Test(arguments: [("a" as Character, Choice.accept), ("r", .reject)])
    func `a key asks for its decision`(_ key: Character, _ choice: Choice) {
        var session = ReviewFixture.session([a, b])
        #expect(session.handle(.character(key)) == [.decide(choice, a)])
    }

    @Test(arguments: [
        Key.enter, .escape, .tab, .backspace, .character("y"), .character("x"), .control("a"), .other,
    ])
    func `other keys decide nothing`(_ key: Key) {
        var session = ReviewFixture.session([a, b])
        #expect(session.handle(key).isEmpty)
        #expect(session.states == [.undecided, .undecided])
    }

    @Test func `after a decision the cursor moves on, and the item stays listed`() {
        var session = ReviewFixture.session([a, b])
        #expect(session.apply(.decided(.accept, path: "a")) == [.load("b")])
        #expect(session.states == [.accepted, .undecided])
        #expect(session.path == "b")
        #expect(session.message == .decided(.accept, count: 1))
    }

    @Test func `after the last item the cursor goes back to one that was passed over`() {
        var session = ReviewFixture.session([a, b])
        session.press("j")
        _ = session.apply(.decided(.reject, path: "b"))
        #expect(session.path == "a")
    }

    @Test func `after the last decision the cursor stays`() {
        var session = ReviewFixture.session([a])
        #expect(session.apply(.decided(.reject, path: "a")).isEmpty)
        #expect(session.states == [.rejected])
        #expect(session.undecidedCount == 0)
    }

    @Test func `a decided item is not decided twice`() {
        var session = ReviewFixture.session([a])
        _ = session.apply(.decided(.accept, path: "a"))
        #expect(session.handle(.character("r")).isEmpty)
        #expect(session.message == .alreadyDecided(.accepted))
    }

    @Test func `a conflict cannot be accepted, but rejected`() {
        var session = ReviewFixture.session([conflict])
        #expect(session.handle(.character("a")).isEmpty)
        #expect(session.message == .conflict)
        #expect(session.handle(.character("r")) == [.decide(.reject, conflict)])
    }

    @Test func `an accept that meets a changed base turns the item into a conflict`() {
        var session = ReviewFixture.session([a])
        let finding = StoreError.baseChanged(path: "a").finding
        #expect(session.apply(.refused(path: "a", .conflict, finding)) == [.load("a")])
        #expect(session.hasConflict)
        #expect(session.message == .refused(headline: finding.headline, decided: 0, refused: 1))
    }

    @Test func `an item that somebody else decided is no longer left`() {
        var session = ReviewFixture.session([a])
        _ = session.apply(.refused(path: "a", .gone, StoreError.noSuchEntry("a").finding))
        #expect(session.states == [.gone])
        #expect(session.undecidedCount == 0)
    }

    // MARK: - All

    @Test(arguments: [("A" as Character, Choice.accept, 2), ("R", .reject, 3)])
    func `all are decided after a question that names their count`(
        _ key: Character, _ choice: Choice, _ count: Int
    ) {
        var session = ReviewFixture.session([a, b, conflict])
        #expect(session.handle(.character(key)).isEmpty)
        #expect(session.message == .confirm(choice, count: count))
        #expect(session.handle(.character("y")).count == count)
    }

    @Test func `the question says how many files would be deleted and renamed`() {
        let items =
            [a, b] + [("d", .unused), ("e", .unused), ("f", .renamed)].map { ReviewFixture.item($0, $1) }
        var session = ReviewFixture.session(items)
        func asked(_ key: String) -> String {
            session.press(key)
            let message = session.message
            session.press("n")
            return message.map { Rules.sentence($0, .standard) } ?? ""
        }
        #expect(asked("A") == "accept all 5 undecided (2 deletions, 1 rename)? y yes, n no")
        #expect(asked("R") == "reject all 5 undecided? y yes, n no")
    }

    @Test(arguments: [Key.enter, .escape, .character("n"), .character("Y"), .character("A"), .character(" ")])
    func `anything but y means no`(_ key: Key) {
        var session = ReviewFixture.session([a, b])
        session.press("A")
        #expect(session.handle(key).isEmpty)
        #expect(session.message == .cancelled)
        #expect(session.mode == .browsing)
    }

    @Test func `all does not mean those that are decided`() {
        var session = ReviewFixture.session([a, b])
        _ = session.apply(.decided(.reject, path: "a"))
        session.press("A")
        #expect(session.handle(.character("y")) == [.decide(.accept, b)])
    }

    @Test func `while many are decided the screen says how far it is`() {
        var session = ReviewFixture.session([a, b])
        session.press("Ay")
        _ = session.apply(.decided(.accept, path: "a"))
        #expect(session.message.map { Rules.sentence($0, .standard) } == "decided: 1 of 2")
        _ = session.apply(.decided(.accept, path: "b"))
        #expect(session.message == .decided(.accept, count: 2))
    }

    @Test func `what became of many decisions is said in one message`() {
        var session = ReviewFixture.session([a, b, conflict])
        session.press("Ry")
        _ = session.apply(.decided(.reject, path: "a"))
        _ = session.apply(.refused(path: "b", .gone, StoreError.noSuchEntry("b").finding))
        _ = session.apply(.decided(.reject, path: "c"))
        let headline = StoreError.noSuchEntry("b").finding.headline
        #expect(session.message == .refused(headline: headline, decided: 2, refused: 1))
    }

    // MARK: - Undo

    @Test func `where all are decided, nothing is read before the last of them is done`() {
        var session = ReviewFixture.session(of: "a", "b", "c")
        session.press("Ay")
        #expect(session.apply(.decided(.accept, path: "a")).isEmpty)
        #expect(
            session.apply(
                .refused(path: "c", .failed, StoreError.nothingToUndo.finding)
            ).isEmpty)
        #expect(session.path == "a")
        #expect(session.apply(.decided(.accept, path: "b")) == [.load("c")])
        #expect(session.path == "c")
    }

    @Test func `u asks for an undo at any time`() {
        var session = ReviewFixture.session([])
        #expect(session.handle(.character("u")) == [.undo])
    }

    @Test func `an undone item is undecided again and under the cursor`() {
        var session = ReviewFixture.session([a, b])
        _ = session.apply(.decided(.accept, path: "a"))
        #expect(session.apply(.undone(a)) == [.load("a")])
        #expect(session.states == [.undecided, .undecided])
        #expect(session.path == "a")
    }

    @Test func `what was not decided in this review is told when it is undone`() {
        var session = ReviewFixture.session([a, b])
        _ = session.apply(.decided(.accept, path: "a"))
        _ = session.apply(.settled(path: "b", rest: b))
        for path in ["b", "a"] {
            _ = session.apply(.undone(path == "a" ? a : b))
            #expect(session.message == .undone(path: path, isElsewhere: false))
        }
        _ = session.apply(.undone(a))
        #expect(session.message == .undone(path: "a", isElsewhere: true))
    }

    @Test func `an undone item of an earlier session takes its place in the list`() {
        var session = ReviewFixture.session([a, conflict])
        _ = session.apply(.undone(b))
        #expect(session.entries.map(\.item.path) == ["a", "b", "c"])
        #expect(session.path == "b")
    }

    @Test func `an undo that is refused is said`() {
        var session = ReviewFixture.session([a])
        let finding = StoreError.nothingToUndo.finding
        _ = session.apply(.undoRefused(finding))
        #expect(session.message == .refused(headline: finding.headline, decided: 0, refused: 1))
    }

    // MARK: - Leaving

    @Test(arguments: [Key.character("q"), .control("c"), .control("d")])
    func `a review can be left`(_ key: Key) {
        var session = ReviewFixture.session([a])
        #expect(session.handle(key) == [.quit])
    }

    @Test func `leaving out of a question decides nothing`() {
        var session = ReviewFixture.session([a])
        session.press("A")
        #expect(session.handle(.control("c")) == [.quit])
    }
}
