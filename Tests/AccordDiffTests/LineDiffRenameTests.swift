import Testing

@testable import AccordDiff

/// A difference that goes with another name, as git writes it.
struct LineDiffRenameTests {
    private func patch(_ old: String, _ new: String, from: String = "a.txt", to: String = "b.txt") -> String {
        let diff = LineDiff(old: Array(old.utf8), new: Array(new.utf8))
        return String(decoding: diff.renamingBytes(from: from, to: to), as: UTF8.self)
    }

    @Test func `equal texts have the names alone`() {
        #expect(
            patch("1\n", "1\n") == """
                diff --git a/a.txt b/b.txt
                similarity index 100%
                rename from a.txt
                rename to b.txt

                """)
    }

    @Test func `other texts have their difference below the names`() {
        #expect(
            patch("1\n", "2\n") == """
                diff --git a/a.txt b/b.txt
                rename from a.txt
                rename to b.txt
                --- a/a.txt
                +++ b/b.txt
                @@ -1 +1 @@
                -1
                +2

                """)
    }

    @Test func `a name with a blank stands as it is, one with a quote or a control in quotes`() {
        let patch = patch("1\n", "2\n", from: "a b.txt", to: "a\"\t.txt")
        #expect(patch.hasPrefix("diff --git a/a b.txt \"b/a\\\"\\011.txt\"\n"))
        #expect(patch.contains("\nrename from a b.txt\nrename to \"a\\\"\\011.txt\"\n"))
        #expect(patch.contains("\n--- a/a b.txt\t\n+++ \"b/a\\\"\\011.txt\"\n"))
    }
}
