import AccordJSON
import AccordReport
import Testing

@Suite struct RendererTests {
    private static let rule = Rule(
        "test/price", headline: "{subject} costs {expected}, not {actual} ({currency})", hint: "ask {who}",
        help: "Prices are fixed.")

    private let finding = Finding(
        rule, subject: "Walden",
        places: [Place("shop.yaml", line: 3, column: 8, label: "setting", text: "price: \u{1B}[31m12")],
        expected: "11", actual: "12",
        differences: [JSONDifference(.changed, at: JSONPointer(tokens: ["price"]), old: 11, new: 12)],
        diff: "-11\n+12", facts: ["currency": "EUR", "who": "{subject}"])

    @Test func `plain text says what, where, expected and actual, and what to do`() {
        #expect(
            TextRenderer().render([finding]) == """
                error: Walden costs 11, not 12 (EUR)
                  at setting shop.yaml:3:8
                    3 | price: \\u{1b}[31m12
                               ^
                  expected: 11
                  actual:   12
                  /price changed
                    - 11
                    + 12
                -11
                +12
                  ask {subject}

                """)
    }

    @Test(arguments: ["\u{1B}[2J", "\u{202E}", "\u{2028}", "\u{61C}", "\u{AD}", "\u{E0041}", "\r"])
    func `a diff cannot steer the terminal that shows it`(hostile: String) {
        let diff = "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-plain\n+pl\(hostile)ain\n"
        let text = TextRenderer().render([Finding(Self.rule, diff: diff)])
        #expect(!text.unicodeScalars.contains(hostile.unicodeScalars.first ?? " "))
        #expect(text.contains("+pl\\u{"))
        #expect(text.contains("-plain\n"))
    }

    @Test func `of CRLF lines each is a line of its own, and shows how it ends`() {
        let crlf = "@@ -1,2 +1,2 @@\n-one\r\n-two\r\n+one\n+two\n"
        let text = TextRenderer().render([
            Finding(Self.rule, expected: "one\r\ntwo", diff: crlf, hints: ["first\r\nsecond"])
        ])
        #expect(text.contains("\n@@ -1,2 +1,2 @@\n-one\\u{d}\n-two\\u{d}\n+one\n+two\n"))
        #expect(text.contains("  expected:\n    one\\u{d}\n    two\n"))
        #expect(text.contains("\n  first\\u{d}\n  second\n"))
    }

    /// What people read; in JSON a name stands as it is, escaped as JSON has it.
    static let renderers: [any FindingRenderer] = [
        TextRenderer(), LineRenderer(), GitHubRenderer(), MarkdownRenderer(), JUnitRenderer(),
    ]

    @Test(arguments: renderers)
    func `no format passes on what a name would do to a terminal`(renderer: any FindingRenderer) {
        let name = "x\u{1B}[31m\u{9B}\r\n::error::y\u{202E}"
        let text = renderer.render([
            Finding(
                Self.rule, subject: name,
                places: [Place(name, line: 1, label: name, text: name), Place(name, label: name)],
                expected: name, actual: name,
                differences: [
                    JSONDifference(
                        .changed, at: JSONPointer(tokens: [name]), old: JSON(name), new: JSON(name))
                ],
                diff: name, hints: [name], facts: ["currency": JSON(name)])
        ])
        let hidden = text.unicodeScalars.filter { $0 != "\n" && ($0.value < 0x20 || $0.value == 0x9B) }
        #expect(hidden.isEmpty)
    }

    @Test(arguments: [TextRenderer(), LineRenderer(), GitHubRenderer()] as [any FindingRenderer])
    func `no name starts a line of its own, nor turns the text around`(renderer: any FindingRenderer) {
        let name = "x\n::error::y\u{202E}"
        let text = renderer.render([Finding(Self.rule, subject: name, places: [Place(name, label: name)])])
        #expect(!text.contains("\n::error::"))
        #expect(!text.unicodeScalars.contains("\u{202E}"))
    }

    @Test func `a terminal's text is the plain one with styles`() {
        let text = TextRenderer(palette: .ansi).render([finding])
        let plain = text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
        #expect(plain == TextRenderer().render([finding]))
        #expect(text != plain)
    }

    @Test func `JSON is versioned and holds the same`() throws {
        let report = try JSON(parsing: JSONRenderer().render([finding]))
        #expect(report["version"] == 1)
        #expect(report["findings"]?[0]?["headline"] == "Walden costs 11, not 12 (EUR)")
        #expect(report["findings"]?[0]?["places"]?[0]?["line"] == 3)
        #expect(report["findings"]?[0]?["differences"]?[0]?["pointer"] == "/price")
    }

    @Test func `an annotation is one line whose text cannot end it`() {
        let text = GitHubRenderer().render([
            Finding(Self.rule, subject: "50%", places: [Place("a,b:c.yaml", line: 2, column: 1)])
        ])
        #expect(
            text.hasPrefix("::error file=a%2Cb%3Ac.yaml,line=2,col=1,title=test/price::error: 50%25 costs"))
        #expect(text.split(separator: "\n").count == 1)
    }

    @Test func `a long value is cut with the count of what is hidden`() {
        var finding = finding
        finding.actual = (1...100).map { "line \($0)" }.joined(separator: "\n")
        #expect(TextRenderer().render([finding]).contains("    line 40\n    (60 more lines)\n"))
    }

    @Test func `no findings make no text`() {
        #expect(TextRenderer().render([]).isEmpty)
        #expect(GitHubRenderer().render([]).isEmpty)
    }
}
