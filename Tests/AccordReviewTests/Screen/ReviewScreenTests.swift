import AccordSnapshots
import Testing

@testable import AccordReview

struct ReviewScreenTests {
    private func screen(_ session: ReviewSession) -> [String] { ReviewScreen(session).lines(.plain) }

    /// The lines without the blanks that fill them.
    private func text(_ session: ReviewSession) -> [String] {
        screen(session).map { line in
            String(line.reversed().drop { $0 == " " }.reversed())
        }
    }

    @Test func `the list stands above the detail on a common terminal`() {
        let session = ReviewFixture.loaded(
            old: "{\n  \"copies\": 3\n}\n", new: "{\n  \"copies\": 2\n}\n", columns: 80, rows: 18)
        #expect(
            text(session) == [
                "> changed    books.txt",
                "-- diff ------------------------------------------------------------------------",
                "test     BookTests.lists books",
                "at       Tests/BookTests.swift:12",
                "code     .expectSnapshot()",
                "reason   what was received differs from what is stored",
                "file     books.txt",
                "",
                "@@ -1,3 +1,3 @@",
                " {",
                "-  \"copies\": 3",
                "+  \"copies\": 2",
                " }",
                "", "", "", "",
                "1/1 1 left  a accept  r reject  s skip  u undo  t view  ? help  q quit",
            ])
    }

    @Test func `on a narrow list no letter stands for two`() {
        let undecided = ReviewItem.Kind.allCases.map { ReviewEntry(item: ReviewFixture.item("a", $0)) }
        let decided = [ReviewEntry.State.accepted, .rejected, .gone].map { state in
            ReviewEntry(item: ReviewFixture.item("a"), state: state)
        }
        let letters = (undecided + decided).map { Rules.letter($0) }
        #expect(Set(letters).count == letters.count, "\(letters)")
    }

    @Test func `a narrow list tells a conflict from a change`() {
        let session = ReviewFixture.session(
            [ReviewFixture.item("a.txt"), ReviewFixture.item("b.txt", .conflict)], columns: 30, rows: 12)
        #expect(text(session).prefix(2) == ["> c a.txt", "  ! b.txt"])
    }

    @Test func `the list stands beside the detail on a wide terminal`() {
        let session = ReviewFixture.loaded(old: nil, new: "one\n", columns: 100, rows: 12)
        let lines = text(session)
        #expect(
            lines[0]
                == "> new        books.txt                   | -- diff -------------------------------------------------"
        )
        #expect(lines[1] == "                                         | test     BookTests.lists books")
        #expect(lines[8] == "                                         | +one")
        #expect(
            lines[11]
                == "1/1  0 accepted  0 rejected  1 left  a accept  r reject  s skip  u undo  t view  ? help  q quit"
        )
    }

    @Test func `the smallest screen has the item, its detail and a way to the help`() {
        let session = ReviewFixture.loaded(old: nil, new: "one\n", columns: 20, rows: 5)
        #expect(
            text(session) == [
                "> n books.txt", "test     BookTests.l", "ists books", "at       Tests/BookT",
                "1/1 1 left  ? help",
            ])
    }

    @Test(arguments: [(19, 5), (20, 4), (3, 1), (1, 1), (0, 3), (5, 0)])
    func `a screen that is too small says so and nothing else`(_ columns: Int, _ rows: Int) {
        let lines = screen(ReviewFixture.loaded(old: nil, new: "one\n", columns: columns, rows: rows))
        #expect(lines.count == rows)
        #expect(lines.allSatisfy { $0.utf8.count == columns })
        if let first = lines.first { #expect("too small            ".hasPrefix(first)) }
    }

    static let odd = [
        "東京都カフェ" + String(repeating: "漢字", count: 60), "e\u{301}\u{302}\u{303} combined", "\u{301}alone",
        "\u{1B}[2J\u{1B}]0;title\u{7}", "\u{9B}31m", "tab\tand\r\0", "שלום \u{202E}evil\u{202C}", "👩‍👩‍👧 🇨🇭 ❤️ 👍🏽",
        "\u{2028}\u{2029}\u{FEFF}\u{E0041}\u{AD}\u{61C}", String(repeating: "x", count: 9000), "",
        "각\u{1161}",
        "\u{10FFFF}\u{E000}",
    ]

    @Test(arguments: odd, [(80, 24), (120, 40), (20, 5), (33, 9), (100, 8), (21, 50)])
    func `every line is exactly as wide as the screen, whatever the text`(_ odd: String, _ size: (Int, Int)) {
        var session = ReviewFixture.loaded(
            old: "old \(odd)\n", new: "\(odd)\n\(odd) new", columns: size.0, rows: size.1)
        for keys in ["", "  ", "t", " ", "t", "t", "t", "h", "a", "\u{1B}", "/x", "\u{1B}", "?", " "] {
            session.enter(keys)
            let lines = screen(session)
            #expect(lines.count == size.1)
            for line in lines {
                #expect(Printable.width(line) == size.0 && isHarmless(line), "\(line.debugDescription)")
            }
        }
    }

    /// No control characters, nothing invisible, nothing that terminals disagree about.
    private func isHarmless(_ line: String) -> Bool { line.unicodeScalars.allSatisfy(CellWidth.isSafe) }

    @Test func `a snapshot's path and a test's name cannot break the screen either`() {
        var session = ReviewFixture.session(
            [ReviewFixture.item("a\u{1B}[2J\n漢\u{202E}.txt")], columns: 40, rows: 10)
        for _ in 0..<2 {
            for line in screen(session) { #expect(Printable.width(line) == 40 && isHarmless(line)) }
            session.press("A")
        }
    }

    @Test func `bytes that are no UTF-8 are shown as escapes`() {
        let session = ReviewFixture.loaded(
            ReviewFixture.detail("a", old: Array("a\n".utf8), new: [0x61, 0xFF, 0xC3, 0x0A]))
        let lines = text(session)
        #expect(lines.contains("+a\\xff\\xc3"))
        #expect(lines.contains("note     what was received is not UTF-8 at byte 1"))
    }

    @Test(arguments: [
        ("a\n", "a", "note     the newline at the end is gone"),
        ("a\n", "a\r\n", "note     from line 1 on, lines end in CRLF now, not in LF"),
        ("a\n", "\u{FEFF}a\n", "note     a byte order mark was added"),
        ("\u{E9}\n", "e\u{301}\n", "note     line 1 differs only in its Unicode form (NFC or NFD)"),
        ("a\n", "a \n", "note     line 1 differs only in blanks at its end"),
    ])
    func `a difference that cannot be seen is said`(_ old: String, _ new: String, _ note: String) {
        #expect(text(ReviewFixture.loaded(old: old, new: new)).contains(note))
    }

    @Test(arguments: [(40, "undone: ...xxxxxxxxxxxxxxxxxxxxx/end.txt"), (20, "undone: ...x/end.txt")])
    func `a message that is too long keeps the end of its path`(_ columns: Int, _ message: String) {
        let path = String(repeating: "x", count: 60) + "/end.txt"
        var session = ReviewFixture.session([ReviewFixture.item(path)], columns: columns, rows: 8)
        _ = session.apply(.decided(.accept, path: path))
        _ = session.apply(.undone(ReviewFixture.item(path)))
        #expect(text(session).contains(message))
    }

    @Test func `changed words are marked inside their lines`() {
        let session = ReviewFixture.loaded(old: "one two three\n", new: "one 2 three\n")
        let lines = ReviewScreen(session).lines(.ansi)
        let removed = "\u{1B}[31m-one \u{1B}[0m\u{1B}[7;31mtwo\u{1B}[0m\u{1B}[31m three\u{1B}[0m"
        #expect(lines.contains { $0.hasPrefix(removed) })
    }

    @Test func `of a very long line the part around its change is shown`() {
        let before = String(repeating: "x", count: 9000)
        let session = ReviewFixture.loaded(old: before + "1\n", new: before + "2\n", columns: 80, rows: 24)
        let lines = text(session)
        #expect(lines.contains { $0.hasPrefix("-(8800 bytes before) xxx") })
        #expect(lines.contains { $0.hasSuffix("x2") })
    }

    @Test func `a decided item is marked in the list`() {
        var session = ReviewFixture.session(of: "a", "b")
        _ = session.apply(.decided(.accept, path: "a"))
        #expect(text(session)[0] == "  accepted   a")
        #expect(text(session)[1] == "> changed    b")
    }

    @Test func `the item under the cursor is in sight in a long list`() {
        var session = ReviewFixture.session((100..<200).map { ReviewFixture.item("\($0)") })
        for _ in 0..<70 { session.press("j") }
        #expect(text(session).contains("> changed    170"))
    }

    @Test func `a path that is too long keeps its end`() {
        let path = String(repeating: "folder/", count: 20) + "books.json"
        let line = text(ReviewFixture.session([ReviewFixture.item(path)]))[0]
        #expect(line.hasPrefix("> changed    ..."))
        #expect(line.hasSuffix("folder/books.json"))
    }

    @Test func `a question that is cut says first how to answer it`() {
        var session = ReviewFixture.session([ReviewFixture.item("a")], columns: 20, rows: 5)
        session.press("A")
        #expect(text(session)[4] == "y/n? accept all 1 un")
    }

    @Test(arguments: [80, 120]) func `a message that is longer than a row is told to its end`(_ columns: Int)
    {
        var session = ReviewFixture.session([ReviewFixture.item("a")], columns: columns)
        let path = String(repeating: "folder/", count: 16) + "books.json"
        _ = session.apply(.undoRefused(StoreError.changedSince(path: path).finding))
        let lines = text(session)
        #expect(lines.count == 24)
        #expect(lines[20...22].joined().contains(path))
        #expect(lines[22].hasSuffix("has changed since the decision"))
        #expect(lines[23].hasPrefix("1/1"))
    }

    @Test func `a question stands above the status line`() {
        var session = ReviewFixture.session(of: "a", "b")
        session.press("A")
        #expect(text(session)[22] == "accept all 2 undecided? y yes, n no")
    }
}
