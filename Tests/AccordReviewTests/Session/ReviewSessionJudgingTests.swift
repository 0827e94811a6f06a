import AccordConfiguration
import AccordContract
import AccordSnapshots
import Testing

@testable import AccordReview

struct ReviewSessionJudgingTests {
    private static let good = ShopContract.exchange(#"{"id": "<uuid:1>"}"#)
    private static let other = ShopContract.exchange(#"{"id": "<uuid:1>", "title": "A"}"#)
    private static let bad = ShopContract.exchange(#"{"id": "<uuid:1>", "title": 1}"#)
    private static let narrower = ShopContract.exchange(#"{"id": "<uuid:1>", "more": 1}"#)

    /// Three items: the first keeps the contract, the second breaks it, the third is breaking for clients.
    private let details: [ReviewDetail]

    init() throws {
        details = [
            try Self.detail("a.http", old: Self.good, new: Self.other),
            try Self.detail("b.http", old: Self.good, new: Self.bad),
            try Self.detail("c.http", old: Self.narrower, new: Self.good),
        ]
    }

    private static func detail(_ path: String, old: String, new: String) throws -> ReviewDetail {
        ReviewDetail(
            item: ReviewItem(meta: ReviewFixture.meta(path, base: old, new: new), kind: .changed),
            old: Array(old.utf8), new: Array(new.utf8), contract: try ShopContract.line(new, insteadOf: old))
    }

    private func session(_ details: [ReviewDetail], rows: Int = 24) -> ReviewSession {
        ReviewSession(details.map(\.item), size: ScreenSize(columns: 100, rows: rows), hasJudge: true)
    }

    /// With these items looked at.
    private func session(surveyed details: [ReviewDetail]) -> ReviewSession {
        var session = session(self.details)
        for detail in details { _ = session.apply(.surveyed(detail)) }
        return session
    }

    /// What the contract says of what a session asks about.
    private func answer(_ effects: [ReviewEffect]) throws -> ReviewResult {
        guard case .judge(let proposals)? = effects.first, effects.count == 1 else {
            Issue.record("\(effects)")
            return .judged([])
        }
        return .judged(
            try proposals.map { proposal in
                let known = details.first { $0.item.path == proposal.item.path }
                let text = String(decoding: proposal.text ?? known?.new ?? [], as: UTF8.self)
                return Judgement(proposal: proposal, line: try ShopContract.line(text, insteadOf: nil))
            })
    }

    // MARK: - One item

    @Test func `what keeps the contract is accepted at once`() {
        var session = session(surveyed: details)
        #expect(session.handle(.character("a")) == [.decide(.accept, details[0].item)])
    }

    @Test func `what breaks it is asked about once more`() throws {
        var session = session([details[1]])
        _ = session.apply(.loaded(details[1]))
        #expect(session.handle(.character("a")).isEmpty)
        let message = try #require(session.message)
        #expect(
            Rules.sentence(message, .standard)
                == "it breaks the contract: accept it all the same? y yes, n no "
                + "(GET /books/{id}: body of the 200 response at /title: expected string or null, got 1)")
        #expect(session.handle(.character("y")) == [.decide(.accept, details[1].item)])
    }

    @Test(arguments: [Key.character("n"), .enter, .escape])
    func `anything but a yes leaves it undecided`(_ key: Key) {
        var session = session([details[1]])
        _ = session.apply(.loaded(details[1]))
        session.press("a")
        #expect(session.handle(key).isEmpty)
        #expect(session.message == .cancelled)
        #expect(session.mode == .browsing)
    }

    @Test func `a reject asks nothing`() {
        var session = session([details[1]])
        _ = session.apply(.loaded(details[1]))
        #expect(session.handle(.character("r")) == [.decide(.reject, details[1].item)])
    }

    @Test func `what is breaking for clients and keeps the contract is not asked about`() {
        var session = session([details[2]])
        _ = session.apply(.loaded(details[2]))
        #expect(session.handle(.character("a")) == [.decide(.accept, details[2].item)])
    }

    @Test func `a text that was received anew is looked at again`() throws {
        var session = session([details[1]])
        _ = session.apply(.loaded(details[1]))
        let anew = try Self.detail("b.http", old: Self.good, new: Self.other)
        _ = session.apply(.loaded(anew))
        #expect(session.handle(.character("a")) == [.decide(.accept, anew.item)])
    }

    @Test func `without a contract no question is asked`() {
        var session = ReviewFixture.session(details.map(\.item))
        #expect(session.handle(.character("a")) == [.decide(.accept, details[0].item)])
    }

    // MARK: - Many

    @Test func `what was not looked at is judged before all are accepted`() throws {
        var session = session(surveyed: [details[0]])
        session.press("A")
        let effects = session.handle(.character("y"))
        #expect(effects == [.judge([details[1], details[2]].compactMap { Proposal($0.item) })])
        #expect(session.apply(try answer(effects)).isEmpty)
        #expect(session.message == .confirmViolations(count: 1, of: 3))
        #expect(session.handle(.character("y")) == details.map { .decide(.accept, $0.item) })
    }

    @Test func `where all keep the contract one question is enough`() throws {
        var session = session([details[0], details[2]])
        session.press("A")
        let effects = session.handle(.character("y"))
        #expect(
            session.apply(try answer(effects))
                == [.decide(.accept, details[0].item), .decide(.accept, details[2].item)])
    }

    @Test func `thousands are judged in parts, and the screen says how far it is`() throws {
        let items = try (0..<200).map { try Self.detail("\($0).http", old: Self.good, new: Self.other).item }
        var session = ReviewSession(items, size: ScreenSize(columns: 80, rows: 24), hasJudge: true)
        session.press("A")
        var effects = session.handle(.character("y"))
        var said: [String] = []
        while case .judge(let proposals)? = effects.first {
            #expect(effects.count == 1)
            #expect(proposals.count <= 64)
            effects = session.apply(.judged(proposals.map { Judgement(proposal: $0, line: nil) }))
            if let message = session.message { said.append(Rules.sentence(message, .standard)) }
        }
        #expect(said == [64, 128, 192].map { "held against the contract: \($0) of 200" })
        #expect(effects == items.map { .decide(.accept, $0) })
    }

    @Test func `snapshots of other kinds are not judged`() {
        var session = ReviewSession(
            [ReviewFixture.item("a.json"), ReviewFixture.item("b.http", .unused)],
            size: ScreenSize(columns: 80, rows: 24), hasJudge: true)
        session.press("A")
        #expect(session.handle(.character("y")).count == 2)
    }

    // MARK: - Other texts than what was received

    /// Two added members, of which one breaks the contract.
    private func twoMembers() throws -> ReviewDetail {
        func text(_ members: String...) -> String {
            ShopContract.exchange("{\n" + members.map { "  \($0)" }.joined(separator: ",\n") + "\n}")
        }
        let id = #""id": "<uuid:1>""#
        return try Self.detail(
            "b.http", old: text(id), new: text(id, #""kind": "book""#, #""title": 1"#))
    }

    @Test func `of a change that is taken in part, the text that would be stored is judged`() throws {
        let both = try twoMembers()
        var session = session([both])
        _ = session.apply(.loaded(both))
        session.press("hrah")
        let effects = session.handle(.character("y"))
        #expect(session.apply(try answer(effects)).isEmpty)
        #expect(session.message != nil)
        // Back among the choices, none of which is lost.
        _ = session.handle(.character("n"))
        #expect(session.mode == .hunks)
        #expect(session.hunks?.choices == [.reject, .accept])
    }

    @Test func `a part that keeps the contract is stored after one question`() throws {
        let both = try twoMembers()
        var session = session([both])
        _ = session.apply(.loaded(both))
        session.press("harh")
        let effects = session.apply(try answer(session.handle(.character("y"))))
        guard case .settle(_, let item)? = effects.first else {
            Issue.record("\(effects)")
            return
        }
        #expect(item == both.item)
    }

    @Test func `an edited text is judged as it was edited`() throws {
        var session = session([details[0]])
        _ = session.apply(.loaded(details[0]))
        _ = session.apply(.edited(details[0].item, Array(Self.bad.utf8)))
        #expect(session.message == .confirmEdit)
        #expect(session.apply(try answer(session.handle(.character("y")))).isEmpty)
        guard case .confirmViolation? = session.message else {
            Issue.record("\(String(describing: session.message))")
            return
        }
        #expect(session.handle(.character("y")).count == 1)
    }

    // MARK: - The list

    @Test func `the list marks in letters what breaks the contract or its clients`() {
        let lines = ReviewScreen(session(surveyed: details)).lines(.plain)
        #expect(lines.contains { $0.contains("changed    a.http") })
        #expect(lines.contains { $0.contains("changed    breaks b.http") })
        #expect(lines.contains { $0.contains("changed    breaking c.http") })
    }

    @Test func `a filter lists what is breaking, and grows as items are looked at`() throws {
        var session = session(surveyed: [])
        _ = session.survey()
        _ = session.apply(.surveyed(details[0]))
        session.enter("fbreaking\n")
        #expect(session.message == .notFound("breaking", .init(done: 1, of: 3)))
        _ = session.survey()
        _ = session.apply(.surveyed(details[1]))
        session.enter("fbreaking\n")
        #expect(session.message == .listed(count: 1, .init(done: 2, of: 3)))
        #expect(session.shown == [1])
        _ = session.survey()
        _ = session.apply(.surveyed(details[2]))
        #expect(session.shown == [1, 2])
        #expect(session.path == "b.http")
    }

    @Test func `an item that is breaking no longer leaves the list`() throws {
        var session = session(surveyed: details)
        session.enter("fbreaking\n")
        #expect(session.shown == [1, 2])
        _ = session.apply(.surveyed(try Self.detail("c.http", old: Self.good, new: Self.other)))
        #expect(session.shown == [1])
    }

    @Test func `the detail shows the contract line`() {
        var session = session([details[1]])
        _ = session.apply(.loaded(details[1]))
        let lines = ReviewScreen(session).lines(.plain)
        #expect(lines.contains { $0.contains("contract breaks GET /books/{id}: body of the 200") })
        #expect(lines.contains { $0.contains("change   breaking") })
    }
}
