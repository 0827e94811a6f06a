import Testing

@testable import AccordReview

struct ReviewSessionFindingTests {
    private let items = [
        ReviewFixture.item("Books/lists.json"), ReviewFixture.item("Books/new.json", .new),
        ReviewFixture.item("Orders/conflict.json", .conflict), ReviewFixture.item("Orders/lists.txt"),
    ]

    private func session(_ keys: String = "") -> ReviewSession {
        var session = ReviewFixture.session(items)
        session.enter(keys)
        return session
    }

    // MARK: - Search

    @Test(arguments: [
        ("/orders\n", 2), ("/ORDERS\n", 2), ("/lists.\nn", 3), ("/lists.\nnn", 0), ("/lists.\np", 3),
        ("/lists.\nN", 3), ("/lists books\nn", 1),
    ])
    func `a search goes between the items that match, round and round`(_ keys: String, _ cursor: Int) {
        #expect(session(keys).cursor == cursor)
    }

    @Test func `a search finds a text that has been loaded`() {
        var session = session()
        _ = session.apply(.surveyed(ReviewFixture.detail("Orders/lists.txt", old: "a\n", new: "Dune\n")))
        session.enter("/dune\n")
        #expect(session.path == "Orders/lists.txt")
    }

    /// `Dune` in two lines of the first item, far below each other, and `Emma` at the end of the second.
    private func texts(_ keys: String = "") -> ReviewSession {
        var session = session()
        let gap = (1...60).map { "\($0)\n" }.joined()
        let last = ReviewFixture.detail("Books/new.json", old: nil, new: gap + "Emma, Dune\n")
        _ = session.apply(.surveyed(last))
        _ = session.apply(
            .loaded(
                ReviewFixture.detail(
                    "Books/lists.json", old: "a\n", new: gap + "Dune\n" + gap + "Dune II\n" + gap)))
        for key in keys {
            let effects = session.handle(key == "\n" ? .enter : .character(key))
            if effects == [.load("Books/new.json")] { _ = session.apply(.loaded(last)) }
        }
        return session
    }

    @Test(arguments: [
        ("/dune\n", "+Dune "), ("/dune\nn", "+Dune II "), ("/dune\nnn", "+Emma, Dune "),
        ("/dune\nnN", "+Dune "), ("/emma\n", "+Emma, Dune "), ("/dune ii\n  n", "+Dune II "),
    ])
    func `a search shows the line, and goes through the text before the next item`(
        _ keys: String, _ line: String
    ) {
        let lines = ReviewScreen(texts(keys)).lines(.plain)
        #expect(lines.contains { $0.hasPrefix(line) })
    }

    @Test func `a search finds a long text once it was shown`() {
        var session = session()
        let long = String(repeating: "x\n", count: Workspace.surveyedSize) + "Dune\n"
        _ = session.apply(.loaded(ReviewFixture.detail("Books/lists.json", old: "a\n", new: long)))
        session.enter("/dune\n")
        #expect(session.message == nil)
        #expect(session.cursor == 0)
        session.enter("jn")
        #expect(session.cursor == 0)
    }

    @Test func `a search finds what is on the screen though it is too long to be kept`() {
        var session = session()
        let long = [UInt8](repeating: UInt8(ascii: "x"), count: LoadedTexts.room) + Array("Dune\n".utf8)
        _ = session.apply(.loaded(ReviewFixture.detail("Books/lists.json", old: nil, new: long)))
        session.enter("/dune\n")
        #expect(session.message == nil)
    }

    @Test func `a search tells how many texts it has not looked through`() {
        var session = session()
        while !session.isSurveyed { _ = session.survey() }
        _ = session.apply(.loaded(ReviewFixture.detail("Books/lists.json", old: "a\n", new: "b\n")))
        session.enter("/dune\n")
        #expect(session.message == .notFound("dune", nil, unsearched: 3))
        #expect(
            ReviewScreen(session).lines(.plain)[22].hasPrefix(
                "not found: dune; 3 texts are searched only once they were shown "))
    }

    @Test func `a search for what is nowhere says so and stays`() {
        let session = session("j/nowhere\n")
        #expect(session.cursor == 1)
        #expect(session.message == .notFound("nowhere", .init(done: 0, of: 4)))
    }

    @Test func `Esc ends a search, and n is the next item again`() {
        #expect(session("/lists.\n\u{1B}n").cursor == 1)
    }

    @Test func `what is typed is text and no key, and Esc drops it`() {
        let session = session("/aArq\u{1B}")
        #expect(session.mode == .browsing)
        #expect(session.search == nil)
        #expect(session.states == Array(repeating: .undecided, count: 4))
    }

    @Test func `backspace takes the last character back, and never more than there is`() {
        var session = session("/ordersx")
        _ = session.handle(.backspace)
        _ = session.handle(.enter)
        #expect(session.search?.text == "orders")
        session.enter("/")
        _ = session.handle(.backspace)
        #expect(session.mode == .typing(Prompt(purpose: .search)))
    }

    @Test func `control and U empty what is typed`() {
        var session = session("forders\nf")
        #expect(session.mode == .typing(Prompt(purpose: .filter, text: "orders")))
        _ = session.handle(.control("u"))
        #expect(session.mode == .typing(Prompt(purpose: .filter)))
    }

    // MARK: - Filter

    @Test(arguments: [
        ("fnew\n", [1]), ("fchanged\n", [0, 3]), ("forders\n", [2, 3]), ("fbooks changed\n", [0]),
        ("fnew conflict\n", [1, 2]), ("f\n", [0, 1, 2, 3]), ("fjson lists\n", [0]),
        ("fnowhere\n", [0, 1, 2, 3]),
    ])
    func `a filter lists items by their kinds and the words of their paths`(_ keys: String, _ shown: [Int]) {
        #expect(session(keys).shown == shown)
    }

    @Test func `the cursor moves among what is listed and to it`() {
        var session = session("forders\n")
        #expect(session.cursor == 2)
        session.press("kjjj")
        #expect(session.cursor == 3)
        session.press("g")
        #expect(session.cursor == 2)
    }

    @Test func `all means all that is listed`() {
        var session = session("fbooks\nA")
        #expect(session.message == .confirm(.accept, count: 2))
        #expect(session.handle(.character("y")) == [.decide(.accept, items[0]), .decide(.accept, items[1])])
    }

    @Test func `a decision goes on to what is listed`() {
        var session = session("fchanged\n")
        _ = session.apply(.decided(.accept, path: "Books/lists.json"))
        #expect(session.path == "Orders/lists.txt")
    }

    @Test func `an undo shows its item though a filter would hide it`() {
        var session = session("forders\n")
        _ = session.apply(.undone(items[0]))
        #expect(session.path == "Books/lists.json")
        #expect(session.position == 0)
    }

    @Test func `Esc ends the filter once no search is on`() {
        var session = session("forders\n/lists.\n\u{1B}")
        #expect(session.shown.count == 2)
        session.enter("\u{1B}")
        #expect(session.shown.count == 4)
        #expect(session.message == .filterEnded)
    }

    @Test func `the last lines say what is typed, listed and searched for`() {
        var session = session("fbooks\n/li")
        #expect(ReviewScreen(session).lines(.plain)[22].hasPrefix("search: li_ "))
        session.enter("\n")
        #expect(ReviewScreen(session).lines(.plain)[23].hasPrefix("1/2 4 left  only: books  /li  a accept"))
    }

    @Test(arguments: [(20, 5), (80, 24)])
    func `a long line that is typed keeps its end in sight`(_ columns: Int, _ rows: Int) {
        var session = ReviewFixture.session(items, columns: columns, rows: rows)
        session.enter("/" + String(repeating: "x", count: 300) + "end")
        for line in ReviewScreen(session).lines(.plain) { #expect(Printable.width(line) == columns) }
        session.enter("\n")
        for line in ReviewScreen(session).lines(.plain) { #expect(Printable.width(line) == columns) }
    }
}
