import Testing

@testable import AccordReview

struct ReviewSessionMovingTests {
    @Test func `a review begins by loading its first item`() {
        #expect(ReviewFixture.session(of: "a", "b").start() == [.load("a")])
    }

    @Test func `a review of nothing asks for nothing`() {
        var session = ReviewFixture.session([])
        #expect(session.start().isEmpty)
        for key in "jkgGarsuAR tJK?" where key != "u" { #expect(session.handle(.character(key)).isEmpty) }
    }

    @Test(arguments: [
        ("j", "b"), ("n", "b"), ("jj", "c"), ("jjj", "c"), ("jk", "a"), ("jp", "a"), ("k", "a"), ("G", "c"),
        ("Gg", "a"), ("s", "b"), ("ss", "c"), ("sss", "a"),
    ])
    func `letters move through the list and stay inside it`(_ keys: String, _ path: String) {
        var session = ReviewFixture.session(of: "a", "b", "c")
        session.press(keys)
        #expect(session.path == path)
    }

    @Test(arguments: [
        (Key.down, "c"), (.right, "c"), (.up, "a"), (.left, "a"), (.home, "a"), (.end, "c"), (.tab, "b"),
    ])
    func `special keys move through the list`(_ key: Key, _ path: String) {
        var session = ReviewFixture.session(of: "a", "b", "c")
        session.press("j")
        _ = session.handle(key)
        #expect(session.path == path)
    }

    @Test func `moving loads what is under the cursor`() {
        var session = ReviewFixture.session(of: "a", "b")
        #expect(session.handle(.down) == [.load("b")])
        #expect(session.handle(.down) == [])
    }

    @Test func `what is loaded late for another item is not shown`() {
        var session = ReviewFixture.session(of: "a", "b")
        session.press("j")
        _ = session.apply(.loaded(ReviewFixture.detail("a", old: "1\n", new: "2\n")))
        #expect(session.detail == nil)
    }

    @Test func `page keys scroll the text and never past its ends`() {
        let lines = (1...100).map { "\($0)\n" }.joined()
        var session = ReviewFixture.loaded(old: nil, new: lines)
        session.press(String(repeating: " ", count: 50))
        let end = session.page.top
        session.press("J")
        #expect(session.page.top == end)
        session.press("b")
        #expect(session.page.top.line < end.line)
        session.press(String(repeating: "b", count: 50))
        #expect(session.page.top == Page.Position())
    }

    @Test func `a screen that grows shows the end of the text and no emptiness below it`() {
        let lines = (1...100).map { "\($0)\n" }.joined()
        var session = ReviewFixture.loaded(old: nil, new: lines, rows: 24)
        session.press(String(repeating: " ", count: 50))
        session.resize(to: ScreenSize(columns: 80, rows: 60))
        #expect(
            session.page.rows(columns: 80, count: session.layout.detailRows).count
                == session.layout.detailRows)
    }

    @Test func `t goes through all views and back to the difference`() {
        var session = ReviewFixture.loaded(old: "1\n", new: "2\n")
        var views: [DetailView] = []
        for _ in DetailView.allCases {
            session.press("t")
            views.append(session.view)
        }
        #expect(views == [.sideBySide, .old, .new, .structure, .changes])
    }

    @Test func `the help opens and closes, and decides nothing`() {
        var session = ReviewFixture.session(of: "a")
        session.press("?")
        #expect(session.mode == .help)
        #expect(session.handle(.character("a")).isEmpty)
        #expect(session.mode == .browsing)
        #expect(session.states == [.undecided])
    }
}
