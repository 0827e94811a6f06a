import AccordReport
import Testing

struct JUnitRendererTests {
    @Test func `each file is a suite, errors are failures, the rest is skipped`() {
        #expect(
            JUnitRenderer().render(Samples.all) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites name="accord" tests="3" failures="1" errors="0">
                  <testsuite name="__snapshots__/a book.http" tests="1" failures="1" errors="0" skipped="0">
                    <testcase classname="__snapshots__/a book.http" name="schema/required GET /books/1:7">
                      <failure type="schema/required" message="GET /books/1: `isbn` is missing">error: GET /books/1: `isbn` is missing
                  at snapshot __snapshots__/a book.http:7:6
                    7 | { "é": 1 }
                            ^
                  at contract contracts/shop.yaml:12:5
                    12 |     - isbn
                             ^
                  expected: isbn
                  actual:   {}
                  add isbn
                </failure>
                    </testcase>
                  </testsuite>
                  <testsuite name="contracts/shop.yaml" tests="1" failures="0" errors="0" skipped="1">
                    <testcase classname="contracts/shop.yaml" name="contract/unused Old:40">
                      <skipped message="warning: Old is not reached"/>
                    </testcase>
                  </testsuite>
                  <testsuite name="accord" tests="1" failures="0" errors="0" skipped="1">
                    <testcase classname="accord" name="contract/unused x">
                      <skipped message="note: x is not reached"/>
                    </testcase>
                  </testsuite>
                </testsuites>

                """)
    }

    @Test func `no findings are one case that passes`() {
        #expect(
            JUnitRenderer().render([]) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites name="accord" tests="1" failures="0" errors="0">
                  <testsuite name="accord" tests="1" failures="0" errors="0" skipped="0">
                    <testcase classname="accord" name="no findings"/>
                  </testsuite>
                </testsuites>

                """)
    }

    @Test func `markup is escaped, and what XML cannot hold is shown as an escape`() {
        let text = JUnitRenderer().render([Samples.hostile])
        #expect(text.contains("a|b`c` &lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(text.contains(#"]]&gt; \u{1b}[31m\u{0}\u{fffe} &amp; &quot;q&quot;"#))
        #expect(text.contains("&#10;next"))
        #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value < 0xFFFE })
    }
}
