import AccordJSON
import AccordSnapshots
import Testing

struct DiffTests {
    @Test func `a difference is shown with its test`() throws {
        let package = try SamplePackage()
        try package.putThree()
        let result = try package.accord("diff", "BookTests/lists-books.txt")
        #expect(result.code == 1)
        #expect(
            result.output == """
                5f74f2f2 changed +1 -1
                BookTests/BookTests/lists-books.txt
                Tests/BookTests.swift:12
                --- a/__snapshots__/BookTests/lists-books.txt
                +++ b/__snapshots__/BookTests/lists-books.txt
                @@ -1,2 +1,2 @@
                 Dune
                -Emma
                +Kim


                """)
    }

    @Test func `differences can be chosen by path, folder and id`() throws {
        let package = try SamplePackage()
        try package.putThree()
        #expect(try package.ids(in: "diff") == ["041e2e7d", "5f74f2f2", "89ec64b0"])
        #expect(try package.ids(in: "diff", "BookTests") == ["041e2e7d", "5f74f2f2"])
        #expect(
            try package.ids(in: "diff", "--id", "89ec64b0", "--id", "041e2e7d") == ["041e2e7d", "89ec64b0"])
    }

    @Test func `what is not pending is said, and the rest is shown`() throws {
        let package = try SamplePackage()
        try package.putThree()
        let result = try package.accord("diff", "nowhere.txt", "BookTests")
        #expect(result.code == 2)
        #expect(result.output.contains("+Kim"))
        #expect(result.errors.hasPrefix("error: nothing is pending for nowhere.txt\n"))
    }

    @Test func `invisible differences are said, and control characters kept in a pipe`() throws {
        let package = try SamplePackage()
        try package.put("a.txt", base: "a\n", new: "\u{1B}[2Ja")
        let output = try package.accord("diff").output
        #expect(output.contains("note: the newline at the end is gone\n"))
        #expect(output.contains("+\u{1B}[2Ja\n\\ No newline at end of file\n"))
    }

    @Test func `control characters are escapes where output is coloured`() throws {
        let package = try SamplePackage()
        try package.put("a.txt", base: "a\n", new: "\u{1B}[2Ja\n")
        #expect(try package.accord("diff", "--color", "always").output.contains("+\\u{1b}[2Ja"))
    }

    @Test func `without pending entries there is no difference`() throws {
        let result = try SamplePackage().accord("diff")
        #expect(result.code == 0)
        #expect(result.output.isEmpty)
    }
}

extension SamplePackage {
    /// The ids that a command reports.
    func ids(in arguments: String...) throws -> [String] {
        let result = try Program.run(arguments + ["--format", "json"], in: root)
        return try JSON(parsing: result.output)["pending"]?.elements.compactMap { $0["id"]?.string } ?? []
    }
}
