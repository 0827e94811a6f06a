import AccordReport
import Testing

@testable import AccordSnapshots

/// What each finding says, whole.
struct LintMessageTests {
    private func message(_ path: String, _ text: String, largest: Int = 1000) -> String {
        let options = SnapshotLintOptions(largestSize: largest)
        return TextRenderer().render(
            FileLint(path: path, shown: "__snapshots__/\(path)", bytes: Array(text.utf8), options).findings())
    }

    @Test func `a merge that was not resolved`() {
        #expect(
            message("T/S/a.json", "<<<<<<< a\n>>>>>>> b\n") == """
                error: the snapshot of T/S/a.json is damaged: an unresolved merge left its marks in it
                  at __snapshots__/T/S/a.json:1
                  resolve the merge, or run the test and accept what it receives

                """)
    }

    @Test func `a pattern that is no regular expression`() {
        #expect(
            message("T/S/a.json", "[\"<regex (>\"]\n") == """
                error: T/S/a.json holds <regex (>, which matches nothing: a group that is never closed at byte 0 of \
                the pattern
                  at __snapshots__/T/S/a.json:1
                  mend the pattern; a text that is meant as it stands gets a `\\` in front: "\\\\<regex …>"

                """)
    }

    @Test func `a file that is too large`() {
        #expect(
            message("T/S/a.txt", "12345", largest: 4) == """
                warning: T/S/a.txt has 5 bytes, more than 4
                  at __snapshots__/T/S/a.txt
                  store what matters of the value, or a digest of it; or raise the limit: --largest <bytes>

                """)
    }

    @Test func `a secret`() {
        #expect(
            message("T/S/a.txt", "4111 1111 1111 1111\n") == """
                error: T/S/a.txt holds a secret: card number
                  at __snapshots__/T/S/a.txt:1
                  redact it in the test, or let it be where that is safe: --allow-secret cardNumber

                """)
    }

    @Test func `a path and a host of one machine`() {
        #expect(
            message("T/S/a.txt", "/home/ada/a /home/ada/b\nlocalhost:50000\n") == """
                warning: T/S/a.txt holds a path of one machine: /home/ada/a
                  at __snapshots__/T/S/a.txt:1
                  1 more stands in the file
                  redact it: redacting: .matching(#"…"#), or .at("/…") in a document

                warning: T/S/a.txt holds a host of one machine: localhost:50000
                  at __snapshots__/T/S/a.txt:2
                  redact it: redacting: .matching(#"…"#), or .at("/…") in a document

                """)
    }

    @Test func `a name that is not Accord's`() {
        let findings = NameLint(paths: ["notes.md"], shown: { "__snapshots__/\($0)" }).findings { _ in true }
        #expect(
            TextRenderer().render(findings) == """
                warning: notes.md is no snapshot that a test could have stored
                  at __snapshots__/notes.md
                  move it out of __snapshots__, or remove it

                """)
    }

    @Test func `equal snapshots of one test`() {
        var duplicates = DuplicateLint()
        for path in ["T/S/a.txt", "T/S/a.second.txt"] { duplicates.add(path, [0x61]) }
        #expect(
            TextRenderer().render(duplicates.findings { "__snapshots__/\($0)" }) == """
                note: T/S/a.second.txt holds the same bytes as T/S/a.txt
                  at __snapshots__/T/S/a.second.txt
                  at __snapshots__/T/S/a.txt
                  actual:   T/S/a.txt
                  leave one of them out where they cannot differ

                """)
    }
}
