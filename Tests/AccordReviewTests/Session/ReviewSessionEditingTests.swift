import AccordSnapshots
import Testing

@testable import AccordReview

struct ReviewSessionEditingTests {
    private static let uuid = "0b0c3f4a-6a0e-4a54-9d0a-0d7f3b6b7c11"
    private let detail = ReviewFixture.detail("a.json", old: "[1]\n", new: "[2]\n")

    private func settled(_ text: String, _ detail: ReviewDetail) -> [ReviewEffect] {
        [.settle(Settlement(stored: Array(text.utf8)), detail.item)]
    }

    // MARK: - Edit

    @Test func `an edit begins with what was received, and is stored after a question`() {
        var session = ReviewFixture.loaded(detail)
        #expect(session.handle(.character("e")) == [.edit(detail.item, detail.new)])
        #expect(session.apply(.edited(detail.item, Array("[3]\n".utf8))).isEmpty)
        #expect(session.message == .confirmEdit)
        #expect(session.handle(.character("y")) == settled("[3]\n", detail))
    }

    @Test func `a text that is no snapshot is refused with its line, and the next edit goes on with it`() {
        var session = ReviewFixture.loaded(detail)
        let text = Array("[\n3\n".utf8)
        _ = session.apply(.edited(detail.item, text))
        guard case .editRefused(_, line: let line) = session.message else {
            Issue.record("\(String(describing: session.message))")
            return
        }
        #expect(line != nil)
        #expect(session.mode == .browsing)
        #expect(session.handle(.character("e")) == [.edit(detail.item, text)])
    }

    @Test func `a text that was left as it was decides nothing`() {
        var session = ReviewFixture.loaded(detail)
        _ = session.apply(.edited(detail.item, detail.new))
        #expect(session.message == .unedited)
        #expect(session.mode == .browsing)
    }

    @Test func `an editor that fails decides nothing`() {
        var session = ReviewFixture.loaded(detail)
        #expect(session.apply(.editorFailed(reason: "it ended with 1")).isEmpty)
        #expect(session.message == .editorFailed(reason: "it ended with 1"))
        #expect(session.states == [.undecided])
    }

    @Test(arguments: ["e", "h", "v"])
    func `nothing is edited before it is loaded, or once it is decided`(_ key: String) {
        var session = ReviewFixture.session(of: "a")
        session.enter(key)
        #expect(session.mode == .browsing)
        _ = session.apply(.decided(.accept, path: "a"))
        session.enter(key)
        #expect(session.message == .alreadyDecided(.accepted))
    }

    @Test func `what is kept as it is stored counts as rejected`() {
        var session = ReviewFixture.loaded(detail)
        _ = session.apply(.settled(path: "a.json", rest: nil, as: .reject))
        #expect(session.states == [.rejected])
        #expect(session.message == .decided(.reject, count: 1))
    }

    @Test func `of what no test needs there is no text to edit`() {
        var session = ReviewFixture.session([ReviewFixture.item("a.txt", .unused)])
        let item = ReviewFixture.item("a.txt", .unused)
        _ = session.apply(.loaded(ReviewDetail(item: item, old: Array("1\n".utf8), new: [])))
        #expect(session.handle(.character("e")).isEmpty)
        #expect(session.message == .nothingReceived)
    }

    @Test func `a secret that was not received is not stored by an edit`() {
        var session = ReviewFixture.loaded(detail)
        let token = "ghp_" + String(repeating: "a1", count: 18)
        _ = session.apply(.edited(detail.item, Array("[\"\(token)\"]\n".utf8)))
        guard case .editRefused(let headline, line: 1) = session.message else {
            Issue.record("\(String(describing: session.message))")
            return
        }
        #expect(headline.contains("GitHub token"))
        #expect(!headline.contains(token))
    }

    // MARK: - Volatile values

    private var volatile: ReviewDetail {
        ReviewFixture.detail(
            "a.json", old: nil, new: "{\n  \"at\": \"2025-01-02T03:04:05Z\",\n  \"id\": \"\(Self.uuid)\"\n}\n"
        )
    }

    @Test func `values that differ in every run are stored as placeholders, and the test is told how`() {
        var session = ReviewFixture.loaded(volatile)
        session.enter("vv")
        #expect(session.message == .confirmVolatile(count: 2))
        #expect(
            session.handle(.character("y"))
                == settled("{\n  \"at\": \"<date-time>\",\n  \"id\": \"<uuid:1>\"\n}\n", volatile))
        _ = session.apply(.settled(path: "a.json", rest: nil))
        #expect(session.message == .redactions([".at(\"/at\")", ".at(\"/id\")"]))
        #expect(session.redactions.map(\.redactions) == [[".at(\"/at\")", ".at(\"/id\")"]])
    }

    @Test func `only the values that are chosen are replaced`() {
        var session = ReviewFixture.loaded(volatile)
        session.enter("v v")
        #expect(session.message == .confirmVolatile(count: 1))
        #expect(
            session.handle(.character("y"))
                == settled(
                    "{\n  \"at\": \"2025-01-02T03:04:05Z\",\n  \"id\": \"<uuid:1>\"\n}\n", volatile))
    }

    @Test(arguments: [Key.enter, .escape, .character("n")])
    func `anything but y goes back to the values`(_ key: Key) {
        var session = ReviewFixture.loaded(volatile)
        session.enter("v v")
        #expect(session.handle(key).isEmpty)
        #expect(session.mode == .volatile)
        #expect(session.volatile?.chosen == [1])
    }

    @Test func `an undo takes the advice back`() {
        var session = ReviewFixture.loaded(volatile)
        session.enter("vvy")
        _ = session.apply(.settled(path: "a.json", rest: nil))
        _ = session.apply(.undone(volatile.item))
        #expect(session.redactions.isEmpty)
    }

    @Test func `a decision that is refused gives no advice`() {
        var session = ReviewFixture.loaded(volatile)
        session.enter("vvy")
        _ = session.apply(.refused(path: "a.json", .failed, StoreError.noSuchEntry("a.json").finding))
        #expect(session.redactions.isEmpty)
    }

    @Test func `a value that cannot be replaced is named, and nothing is stored`() {
        // Both keys read the same, so that no pointer tells them apart.
        let ambiguous = ReviewFixture.detail(
            "a.json", old: nil,
            new: "{\n  \"\\ud800\": \"\(Self.uuid)\",\n  \"\\ud801\": \"2025-01-02T03:04:05Z\"\n}\n")
        var session = ReviewFixture.loaded(ambiguous)
        session.enter("vv")
        guard case .notReplaced(let proposal, others: 1) = session.message else {
            Issue.record("\(String(describing: session.message))")
            return
        }
        #expect(session.mode == .volatile)
        let text = ReviewScreen(session).lines(.plain).joined(separator: "\n")
        #expect(
            text.contains(
                "\(Rules.place(proposal.place)) and 1 other cannot be replaced, so nothing was decided"))
    }

    @Test func `where nothing looks volatile it is said`() {
        var session = ReviewFixture.loaded(detail)
        session.press("v")
        #expect(session.message == .nothingVolatile)
        #expect(session.mode == .browsing)
    }
}
