import AccordSnapshots
import Testing

@testable import AccordReview

struct DetailViewTests {
    private func lines(
        _ view: DetailView, old: String?, new: String, path: String = "a.txt", columns: Int = 80
    ) -> [String] {
        let page = Page(ReviewFixture.detail(path, old: old, new: new), view, columns: columns)
        return page.rows(columns: columns, count: 1000).map { row in
            String(row.painted(.plain).reversed().drop { $0 == " " }.reversed())
        }
    }

    private func half(_ text: String) -> String { text.padded(to: 38) }

    @Test func `side by side puts a changed line beside the one that it was`() {
        let lines = lines(.sideBySide, old: "one\ntwo three\nfour\n", new: "one\ntwo 3\nfour\nfive\n")
        #expect(
            lines.suffix(4) == [
                "\(half(" one")) |  one", "\(half("-two three")) | +two 3", "\(half(" four")) |  four",
                "\(half("")) | +five",
            ])
    }

    @Test func `side by side puts a line that is gone beside nothing`() {
        let lines = lines(.sideBySide, old: "apples\npears are green\nz\n", new: "pears are red\nz\n")
        #expect(
            lines.suffix(3) == [
                "\(half("-apples")) |", "\(half("-pears are green")) | +pears are red", "\(half(" z")) |  z",
            ])
    }

    @Test func `side by side wraps a long line inside of its half`() {
        let long = String(repeating: "x", count: 60)
        let lines = lines(.sideBySide, old: "a\n", new: "\(long)\n")
        let first = "\(half("-a")) | +\(long.prefix(37))"
        let second = "\(half("")) | \(long.prefix(23))"
        #expect(lines.suffix(2) == [first, second])
    }

    @Test func `changed words are marked side by side`() {
        let page = Page(
            ReviewFixture.detail("a", old: "one two three\n", new: "one 2 three\n"), .sideBySide, columns: 80)
        let text = page.rows(columns: 80, count: 100).map { $0.painted(.ansi) }.joined()
        #expect(text.contains("\u{1B}[7;31mtwo\u{1B}[0m") && text.contains("\u{1B}[7;32m2\u{1B}[0m"))
    }

    @Test func `where there is no room for two texts it is said, and the difference shown`() {
        let lines = lines(.sideBySide, old: "1\n", new: "2\n", columns: 79)
        #expect(lines.contains("side by side needs 80 columns, there are 79"))
        #expect(lines.suffix(2) == ["-1", "+2"])
    }

    @Test func `side by side takes the columns of the list where it needs them`() {
        var session = ReviewFixture.loaded(old: "1\n", new: "2\n", columns: 100)
        #expect(session.layout.isSideBySide)
        session.press("t")
        #expect(!session.layout.isSideBySide)
        session.resize(to: ScreenSize(columns: 160, rows: 24))
        #expect(session.layout.isSideBySide)
    }

    @Test func `a screen that grows wide enough puts both texts side by side`() {
        var session = ReviewFixture.loaded(old: "1\n", new: "2\n", columns: 60)
        session.press("t")
        session.resize(to: ScreenSize(columns: 80, rows: 24))
        #expect(ReviewScreen(session).lines(.plain).contains { $0.hasPrefix(half("-1") + " | +2") })
    }

    @Test func `the structural view names each value that differs by its pointer`() {
        let lines = lines(
            .structure, old: ("{\"a\":{\"b\":1},\"gone\":true}\n"), new: ("{\"a\":{\"b\":2},\"come\":[1]}\n"),
            path: "a.json")
        #expect(
            lines.suffix(3) == [
                "changed   /a/b  1 -> 2", "removed   /gone  true", "added     /come  [1]",
            ])
    }

    @Test(arguments: ["a.txt", "a.json"])
    func `the structural view says where there are no values`(_ path: String) {
        #expect(
            lines(.structure, old: "{\n", new: "}\n", path: path).last
                == "(no value differs: 1 change in lines)")
    }

    @Test func `the structural view cuts a long value between its characters`() {
        let long = String(repeating: "ü", count: 400)
        let text = lines(.structure, old: "[1]\n", new: "[\"\(long)\"]\n", path: "a.json", columns: 1000).last
        #expect(text?.hasSuffix("ü (403 more bytes)") ?? false, "\(text ?? "")")
    }

    @Test(arguments: [nil, "T.S/b()"])
    func `what no test needs has the test that let it go, and no place in the sources`(_ test: String?) {
        let old = Array("a\n".utf8)
        let item = ReviewItem(meta: .unused("T/S/b.txt", stored: old, test: test), kind: .unused)
        let page = Page(ReviewDetail(item: item, old: old, new: []), .changes, columns: 200)
        let rows = page.rows(columns: 200, count: 4).prefix { $0.width > 0 }
        let names = rows.map { $0.painted(.plain).prefix(9) }
        #expect(names == (test == nil ? [] : ["test     "]) + ["reason   ", "file     "])
    }
}
