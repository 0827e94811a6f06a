import AccordSnapshots
import Testing

@testable import AccordReview

struct ReviewSessionHunksTests {
    private static let (old, new) = ("1\n2\n3\n4\n5\n", "one\n2\nthree\n4\nfive\n")
    private let detail = ReviewFixture.detail("books.txt", old: old, new: new)

    private func session(_ keys: String) -> ReviewSession {
        var session = ReviewFixture.loaded(detail)
        session.enter(keys)
        return session
    }

    private func settled(_ stored: String, pending: String?) -> [ReviewEffect] {
        let settlement = Settlement(stored: Array(stored.utf8), pending: pending.map { Array($0.utf8) })
        return [.settle(settlement, detail.item)]
    }

    @Test func `what was accepted is stored, what was rejected dropped, and the rest waits`() {
        var session = session("harh")
        #expect(session.message == .confirmHunks(accepted: 1, rejected: 1, left: 1))
        #expect(
            session.handle(.character("y"))
                == settled("one\n2\n3\n4\n5\n", pending: "one\n2\n3\n4\nfive\n"))
        #expect(session.mode == .browsing)
    }

    @Test func `where each is decided nothing waits`() {
        var session = session("haarh")
        #expect(session.handle(.character("y")) == settled("one\n2\nthree\n4\n5\n", pending: nil))
    }

    @Test(arguments: [("haaah", Choice.accept), ("hrrrh", .reject)])
    func `all decided alike is the decision of the whole`(_ keys: String, _ choice: Choice) {
        var session = session(keys)
        #expect(session.handle(.character("y")) == [.decide(choice, detail.item)])
    }

    @Test(
        arguments: [
            ("haka", [nil, nil, nil]), ("hakakr", [.reject, nil, nil]), ("hjjaka", [nil, .accept, .accept]),
        ] as [(String, [Choice?])])
    func `a choice can be taken back, changed, and made in any order`(_ keys: String, _ choices: [Choice?]) {
        #expect(session(keys).hunks?.choices == choices)
    }

    @Test(arguments: [
        ("a.xml", "<a>\nx\n</a>\n", "<b>\nx\n</b>\n", 3), ("a.csv", "\"a\nb\n\nc\"\n", "a\nb\n\nc\n", 4),
    ])
    func `parts that make no snapshot together are refused with the line`(
        _ path: String, _ old: String, _ new: String, _ line: Int
    ) {
        for keys in ["hah", "hrh"] {
            var session = ReviewFixture.loaded(ReviewFixture.detail(path, old: old, new: new))
            session.enter(keys)
            guard case .partsRefused(_, line: let place?) = session.message else {
                Issue.record("\(String(describing: session.message))")
                continue
            }
            if keys == "hah" { #expect(place == line) }
            #expect(session.mode == .hunks)
        }
    }

    @Test func `leaving without a choice asks nothing`() {
        let session = session("hh")
        #expect(session.mode == .browsing)
        #expect(session.message == nil)
    }

    @Test(arguments: [Key.enter, .escape, .character("n"), .character("h")])
    func `anything but y keeps the choices and decides nothing`(_ key: Key) {
        var session = session("harh")
        #expect(session.handle(key).isEmpty)
        #expect(session.mode == .hunks)
        #expect(session.hunks?.count(.accept) == 1)
    }

    @Test func `Enter decides nothing among hunks, and Esc drops the choices`() {
        var session = session("ha\n")
        #expect(session.hunks?.count(.accept) == 1)
        session.enter("\u{1B}")
        #expect(session.mode == .browsing)
        #expect(session.hunks == nil)
        #expect(session.message == .cancelled)
    }

    @Test func `what is left of an item is shown and pending`() {
        var session = session("hah")
        _ = session.handle(.character("y"))
        #expect(session.apply(.settled(path: "books.txt", rest: detail.item)) == [.load("books.txt")])
        #expect(session.states == [.undecided])
        #expect(session.message == .decidedInPart(path: "books.txt"))
    }

    @Test func `a conflict is not decided in parts`() {
        var session = ReviewFixture.session([ReviewFixture.item("a", .conflict)])
        session.enter("h")
        #expect(session.mode == .browsing)
        #expect(session.message == .conflict)
    }

    @Test func `the hunk that is meant is in sight, with what was chosen for each`() {
        let text = ReviewScreen(session("har")).lines(.plain).joined(separator: "\n")
        #expect(text.contains("> 3/3 [pending] line 5"))
        let top = ReviewScreen(session("harg")).lines(.plain).joined(separator: "\n")
        #expect(top.contains("> 1/3 [accept] line 1") && top.contains("  2/3 [reject] line 3"))
    }

    @Test func `values of a document are decided by their pointers`() {
        var session = ReviewFixture.loaded(
            ReviewFixture.detail(
                "a.json", old: "{\n  \"a\": 1,\n  \"b\": 1\n}\n", new: "{\n  \"a\": 2,\n  \"b\": 2\n}\n"))
        session.enter("hjah")
        guard case .settle(let settlement, _)? = session.handle(.character("y")).first else {
            Issue.record("no settlement")
            return
        }
        #expect(settlement.stored == Array("{\n  \"a\": 1,\n  \"b\": 2\n}\n".utf8))
    }
}
