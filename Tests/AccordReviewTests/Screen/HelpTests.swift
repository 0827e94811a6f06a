import AccordConfiguration
import Testing

@testable import AccordReview

struct HelpTests {
    private func text(columns: Int, _ keys: ReviewKeys = .standard) -> [String] {
        Page.help(keys).rows(columns: columns, count: .max).map { row in
            String(row.painted(.plain).reversed().drop { $0 == " " }.reversed())
        }
    }

    @Test func `keys and words stand in two columns`() {
        let lines = text(columns: 80)
        #expect(lines[0] == "a                accept: store what was received")
        #expect(lines.contains("j down right     next snapshot, hunk or value"))
        #expect(lines.contains("space page-down  page down"))
        #expect(lines.contains { $0.hasPrefix("                 kinds: new, changed, ") })
    }

    @Test func `words that do not fit go on below themselves`() {
        let lines = text(columns: 50)
        let start = lines.firstIndex { $0.hasPrefix("h ") } ?? 0
        #expect(
            lines[start...].prefix(4) == [
                "h                single hunks, to be accepted and",
                "                 rejected; again applies it, Esc",
                "                 drops it", "e                edit what was received in $VISUAL",
            ])
    }

    @Test func `on a narrow pane the words stand below their keys`() {
        #expect(
            text(columns: 20).prefix(6) == [
                "a", "  accept: store what", "  was received", "r", "  reject: drop what", "  was received",
            ])
    }

    @Test(arguments: 20...120)
    func `no width cuts a word or leaves one out`(_ columns: Int) {
        let lines = text(columns: columns)
        #expect(lines.allSatisfy { Printable.width($0) <= columns })
        let words = lines.flatMap { $0.split(separator: " ") }
        #expect(words == text(columns: 1000).flatMap { $0.split(separator: " ") })
    }

    @Test func `many keys for an action take lines of their own`() throws {
        let keys = ReviewKeys([.next: try #require(KeyName.list("j down right tab ctrl-n ctrl-f"))])
        let lines = text(columns: 60, keys)
        let start = try #require(lines.firstIndex { $0.hasPrefix("j down") })
        #expect(lines[start] == "j down right tab ctrl-n ctrl-f")
        #expect(lines[start + 1] == "                 next snapshot, hunk or value")
    }

    @Test func `only a word that is longer than the row is cut`() {
        let rows = Row("one \(String(repeating: "x", count: 12)) two").wrappedAtWords(to: 5)
        #expect(rows.map { $0.painted(.plain) } == ["one", "xxxxx", "xxxxx", "xx", "two"])
    }
}
