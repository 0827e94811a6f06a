import AccordReport
import Testing

struct MarkdownRendererTests {
    @Test func `a row for each finding, the gravest first`() {
        #expect(
            MarkdownRenderer().render(Samples.all.reversed()) == """
                ### Accord: 1 error, 1 warning, 1 note

                | | where | what |
                |---|---|---|
                | error | <code>&#95;&#95;snapshots&#95;&#95;/a book.http:7:6</code><br><code>contracts/shop.yaml:12:5</code> | GET /books/1: &#96;isbn&#96; is missing<br>add isbn |
                | warning | <code>contracts/shop.yaml:40</code> | Old is not reached |
                | note |  | x is not reached |

                """)
    }

    @Test func `the rest is counted`() {
        let findings = Array(repeating: Samples.error, count: 3) + [Samples.warning, Samples.note]
        let text = MarkdownRenderer(title: "Lint", limit: 2).render(findings)
        #expect(text.hasPrefix("### Lint: 3 errors, 1 warning, 1 note\n"))
        #expect(text.hasSuffix("|\n\nand 3 more: 1 error, 1 warning, 1 note\n"))
        #expect(text.split(separator: "\n").count { $0.hasPrefix("| error") } == 2)
    }

    @Test func `nothing in a finding is read as markup`() {
        let text = MarkdownRenderer().render([Samples.hostile])
        let row = text.split(separator: "\n").last ?? ""
        #expect(text.split(separator: "\n").count == 4)
        #expect(row.count { $0 == "|" } == 4)
        #expect(!row.contains("`"))
        #expect(!row.contains("<script"))
        #expect(!row.contains("**"))
        #expect(!row.contains("@team"))
        #expect(!row.contains("https://"))
        #expect(row.contains(#"&#92;u{1b}&#91;31m&#92;u{0}"#))
    }

    @Test func `no findings are one line`() {
        #expect(MarkdownRenderer().render([]) == "### Accord: no findings\n")
    }
}
