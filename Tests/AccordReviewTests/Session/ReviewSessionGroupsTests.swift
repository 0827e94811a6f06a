import AccordReport
import AccordSnapshots
import Testing

@testable import AccordReview

struct ReviewSessionGroupsTests {
    private let details = [
        ReviewFixture.detail("a", old: "1\n", new: "2\n"), ReviewFixture.detail("b", old: "1\n", new: "3\n"),
        ReviewFixture.detail("c", old: "1\n", new: "2\n"),
    ]

    /// With all items looked at, as while nobody presses a key.
    private func surveyed() -> ReviewSession {
        var session = ReviewFixture.session(details.map(\.item))
        _ = session.apply(.loaded(details[0]))
        while case .survey(let path)? = session.survey().first {
            for detail in details where detail.item.path == path { _ = session.apply(.surveyed(detail)) }
        }
        return session
    }

    @Test func `each item is looked at once, and none that is loaded already`() {
        var session = ReviewFixture.session(details.map(\.item))
        _ = session.apply(.loaded(details[0]))
        #expect(session.survey() == [.survey("b")])
        #expect(!session.isSurveyed)
        #expect(session.survey() == [.survey("c")])
        #expect(session.survey().isEmpty)
        #expect(session.isSurveyed)
    }

    @Test func `the detail says how many others change alike`() {
        let ruler = ReviewScreen(surveyed()).lines(.plain).first { $0.hasPrefix("--") }
        #expect(ruler?.hasPrefix("-- diff  same change in 1 other --") ?? false)
    }

    @Test(arguments: [("A" as Character, Choice.accept), ("R", .reject)])
    func `the group is decided after a question that names its count`(_ key: Character, _ choice: Choice) {
        var session = surveyed()
        session.press("x")
        #expect(session.message == .group(count: 2, nil))
        session.enter(String(key))
        #expect(session.message == .confirm(choice, count: 2))
        #expect(
            session.handle(.character("y")) == [
                .decide(choice, details[0].item), .decide(choice, details[2].item),
            ])
    }

    @Test(arguments: [Key.enter, .escape, .character("a"), .character("y")])
    func `other keys leave the group as it is`(_ key: Key) {
        var session = surveyed()
        session.press("x")
        #expect(session.handle(key).isEmpty)
        #expect(session.mode == .browsing)
    }

    @Test func `a group that is not complete yet says so`() {
        var session = ReviewFixture.session(details.map(\.item))
        _ = session.apply(.loaded(details[0]))
        _ = session.survey()
        session.press("x")
        #expect(session.message == .group(count: 1, .init(done: 2, of: 3)))
    }

    @Test func `what is decided leaves its group`() {
        var session = surveyed()
        _ = session.apply(.decided(.accept, path: "c"))
        #expect(session.group.map(\.item.path) == ["a"])
    }

    @Test func `what somebody else decided leaves its group`() {
        var session = surveyed()
        _ = session.apply(.refused(path: "c", .gone, StoreError.noSuchEntry("c").finding))
        #expect(session.groupCount == 1)
    }

    @Test(arguments: ["", "fa\n", "fc\n", "fb\n", "R", "a"])
    func `a group is counted as it is listed`(_ keys: String) {
        var session = surveyed()
        session.enter(keys)
        if keys == "a" { _ = session.apply(.decided(.accept, path: "a")) }
        #expect(session.groupCount == session.group.count)
    }

    @Test func `what a filter hides is not decided with the group`() {
        var session = surveyed()
        session.enter("fa\nx")
        #expect(session.message == .group(count: 1, nil))
    }
}
