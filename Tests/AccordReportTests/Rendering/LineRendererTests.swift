import AccordReport
import Testing

struct LineRendererTests {
    @Test func `a finding is a line that editors jump to, its source line and a caret`() {
        #expect(
            LineRenderer().render(Samples.all) == """
                __snapshots__/a book.http:7:6: error: GET /books/1: `isbn` is missing
                { "é": 1 }
                    ^
                  see contract: contracts/shop.yaml:12:5
                contracts/shop.yaml:40: warning: Old is not reached
                note: x is not reached

                """)
    }

    @Test func `of a long line only the surroundings of the column are shown`() {
        let line = String(repeating: "a", count: 1_000_000) + "X" + String(repeating: "b", count: 1_000_000)
        let place = Place("long.json", line: 1, column: 1_000_001, text: line)
        let lines = LineRenderer().render([Finding(Samples.unused, places: [place])]).split(separator: "\n")
        #expect(
            lines[1] == "…" + String(repeating: "a", count: 40) + "X" + String(repeating: "b", count: 27)
                + "…")
        #expect(lines[2] == String(repeating: " ", count: 41) + "^")
        #expect(TextRenderer().render([Finding(Samples.unused, places: [place])]).utf8.count < 500)
    }
}
