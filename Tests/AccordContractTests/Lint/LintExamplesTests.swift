import AccordContract
import AccordReport
import Testing

/// Examples against their schemas, with the sentences of the exchange check.
struct LintExamplesTests {
    @Test func `each violation is told at its place, and at the keyword that it violates`() throws {
        let yaml = LintText.document(
            "3.1.0",
            """
            paths: {}
            components:
              schemas:
                A:
                  type: object
                  required: [a, c]
                  properties:
                    a: {}
                    c: {}
                    b: {type: integer}
                    d: {type: array, items: {enum: [x, y]}}
                  example:
                    b: "7"
                    d: [x, z]
            """)
        let found = try LintText.findings(yaml)
        #expect(
            found == [
                "15:9 8:7 warning: `example` does not match its schema: `a` is missing",
                "15:9 8:7 warning: `example` does not match its schema: `c` is missing",
                "15:12 12:13 warning: `example` does not match its schema: /b: expected integer, got \"7\"",
                "16:16 13:34 warning: `example` does not match its schema: "
                    + #"/d/1: expected one of "x", "y", got "z""#,
            ])
        #expect(try Contract(yaml).lint().flatMap(\.hints) == ["send it without quotes: 7"])
    }

    @Test func `a hopeless example is told by its first hundred violations`() throws {
        let values = Array(repeating: "x", count: 300).joined(separator: ", ")
        let yaml = LintText.document(
            "3.1.0",
            "paths: {}\ncomponents: {schemas: {A: {items: {type: integer}, default: [\(values)]}}}")
        #expect(try Contract(yaml).lint().count == 100)
    }
}
