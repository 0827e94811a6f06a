import AccordConfiguration
import Testing

@testable import AccordReview

struct ReviewSessionKeysTests {
    private func keys(_ chosen: [ReviewAction: String]) -> ReviewKeys {
        ReviewKeys(chosen.compactMapValues { KeyName.list($0) })
    }

    private func loaded(_ keys: ReviewKeys, old: String = "1\n2\n3\n", new: String = "one\n2\nthree\n")
        -> ReviewSession
    {
        let detail = ReviewFixture.detail("a.txt", old: old, new: new)
        var session = ReviewSession([detail.item], size: ScreenSize(columns: 80, rows: 24), keys: keys)
        _ = session.apply(.loaded(detail))
        return session
    }

    private func status(_ session: ReviewSession) -> String {
        ReviewScreen(session).lines(.plain).last ?? ""
    }

    @Test func `a chosen key does its action and the standard one does nothing`() {
        var session = loaded(keys([.accept: "+"]))
        #expect(session.handle(.character("a")) == [])
        #expect(session.handle(.character("+")) == [.decide(.accept, session.entries[0].item)])
    }

    @Test(arguments: [
        (Key.tab, "tab"), (.backspace, "backspace"), (.control("x"), "ctrl-x"), (.character(" "), "space"),
        (.pageUp, "page-up"), (.pageDown, "page-down"), (.home, "home"), (.end, "end"), (.up, "up"),
        (.down, "down"), (.left, "left"), (.right, "right"), (.character("é"), "é"),
    ])
    func `every key that has a name can be chosen`(_ key: Key, _ name: String) {
        var session = loaded(keys([.undo: name]))
        #expect(session.handle(key) == [.undo])
    }

    @Test(arguments: [Key.enter, .escape, .control("c"), .control("d"), .character("y"), .other])
    func `a key that keeps its meaning has no name`(_ key: Key) { #expect(key.name == nil) }

    @Test(arguments: [Key.control("c"), .control("d")], ["", "?", "h", "A", "/", "f", "v"])
    func `control C and D leave the review in every mode`(_ key: Key, _ before: String) {
        var session = loaded(.standard)
        session.press(before)
        #expect(session.handle(key) == [.quit])
    }

    @Test func `hunks are chosen, walked and applied with the keys of the review`() {
        var session = loaded(keys([.accept: "+", .reject: "-", .next: "d", .previous: "w", .hunks: "i"]))
        session.press("i-w")
        #expect(session.hunks?.choices == [.reject, nil])
        session.press("d+")
        #expect(session.hunks?.choices == [.reject, .accept])
        session.press("i")
        #expect(session.message == .confirmHunks(accepted: 1, rejected: 1, left: 0))
    }

    @Test func `values are chosen and applied with the keys of the review`() {
        let (one, other) = ("0b0c3f4a-6a0e-4a54-9d0a-0d7f3b6b7c11", "1b0c3f4a-6a0e-4a54-9d0a-0d7f3b6b7c11")
        var session = loaded(
            keys([.choose: "a", .volatile: "i"]), old: "id \(one)\n", new: "id \(other)\n")
        session.press("ia")
        #expect(session.volatile?.chosen == [])
        session.press("a")
        #expect(session.volatile?.chosen == [0])
        session.press("i")
        #expect(session.message == .confirmVolatile(count: 1))
    }

    @Test func `a group is decided with the keys for all`() {
        var session = ReviewSession(
            ["a", "b"].map { ReviewFixture.item($0) }, size: ScreenSize(columns: 80, rows: 24),
            keys: keys([.acceptAll: "+", .group: "="]))
        for path in ["a", "b"] {
            _ = session.apply(.surveyed(ReviewFixture.detail(path, old: "1\n", new: "2\n")))
        }
        session.press("=")
        #expect(session.mode == .group)
        #expect(status(session).contains("+ accept"))
        session.press("+")
        #expect(session.message == .confirm(.accept, count: 2))
    }

    @Test func `a question is answered by y, whatever was chosen`() {
        var session = loaded(keys([.acceptAll: "n", .nextMatch: "m"]))
        session.press("n")
        session.press("n")
        #expect(session.message == .cancelled)
        session.press("n")
        #expect(session.handle(.character("y")) == [.decide(.accept, session.entries[0].item)])
    }

    @Test func `the status line, the help and the messages name the keys that were chosen`() {
        var session = loaded(keys([.accept: "+", .undo: "backspace", .help: "tab", .edit: "="]))
        #expect(status(session).contains("+ accept  r reject  s skip  backspace undo  t view  tab help"))
        _ = session.apply(.decided(.accept, path: "a.txt"))
        session.press("+")
        let lines = ReviewScreen(session).lines(.plain)
        #expect(lines.contains { $0.hasPrefix("already accepted; backspace takes the last decision back") })
        _ = session.handle(.tab)
        #expect(session.mode == .help)
        #expect(status(session).contains("tab close"))
        #expect(
            ReviewScreen(session).lines(.plain).contains { $0.hasPrefix("+                accept: store") })
        _ = session.handle(.tab)
        #expect(session.mode == .browsing)
    }

    @Test(arguments: ["j", "J", "k", "K", " ", "b", "g", "G"])
    func `in the help the keys that move scroll it`(_ key: String) {
        var session = ReviewFixture.session([ReviewFixture.item("a")], columns: 40, rows: 10)
        session.press("?  ")
        session.press(key)
        #expect(session.mode == .help)
    }

    @Test func `the keys for the first and the last show both ends of the help`() {
        var session = ReviewFixture.session([ReviewFixture.item("a")], columns: 80, rows: 24)
        session.press("?G")
        #expect(ReviewScreen(session).lines(.plain).contains { $0.hasPrefix("-- help 100% ") })
        session.press("g")
        #expect(ReviewScreen(session).lines(.plain).contains { $0.hasPrefix("-- help 0% ") })
    }

    @Test(arguments: [60, 80, 99], 8...34)
    func `the last page of the help says so`(_ columns: Int, _ rows: Int) {
        var session = ReviewFixture.session([ReviewFixture.item("a")], columns: columns, rows: rows)
        session.press("?" + String(repeating: " ", count: 40))
        let ruler = ReviewScreen(session).lines(.plain).first { $0.hasPrefix("-- help") }
        #expect(ruler?.contains("100%") ?? false, "\(ruler ?? "")")
    }

    @Test func `where room is short, single hunks keep what applies them and what leaves`() {
        var session = loaded(.standard)
        session.press("fa.txt")
        _ = session.handle(.enter)
        session.press("h")
        for columns in 46...80 {
            let row = StatusLine(session, columns: columns).row.painted(.plain)
            #expect(row.contains("h apply") && row.contains("Esc leave"), "\(row)")
        }
    }
}
