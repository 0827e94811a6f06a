import AccordJSON
import AccordSnapshots
import Testing

struct DiffTests {
    @Test func `a difference is shown with its test`() async throws {
        let package = try SamplePackage()
        try package.putThree()
        let result = try await package.accord("diff", "BookTests/lists-books.txt")
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

    @Test func `differences can be chosen by path, folder and id`() async throws {
        let package = try SamplePackage()
        try package.putThree()
        #expect(try await package.ids(in: "diff") == ["041e2e7d", "5f74f2f2", "89ec64b0"])
        #expect(try await package.ids(in: "diff", "BookTests") == ["041e2e7d", "5f74f2f2"])
        #expect(
            try await package.ids(in: "diff", "--id", "89ec64b0", "--id", "041e2e7d") == [
                "041e2e7d", "89ec64b0",
            ])
    }

    @Test func `what is not pending is said, and the rest is shown`() async throws {
        let package = try SamplePackage()
        try package.putThree()
        let result = try await package.accord("diff", "nowhere.txt", "BookTests")
        #expect(result.code == 2)
        #expect(result.output.contains("+Kim"))
        #expect(result.errors.hasPrefix("error: nothing is pending for nowhere.txt\n"))
    }

    @Test func `invisible differences are said, and control characters kept in a pipe`() async throws {
        let package = try SamplePackage()
        try package.put("a.txt", base: "a\n", new: "\u{1B}[2Ja")
        let output = try await package.accord("diff").output
        #expect(output.contains("note: the newline at the end is gone\n"))
        #expect(output.contains("+\u{1B}[2Ja\n\\ No newline at end of file\n"))
    }

    @Test func `control characters are escapes where output is coloured`() async throws {
        let package = try SamplePackage()
        try package.put("a.txt", base: "a\n", new: "\u{1B}[2Ja\n")
        #expect(try await package.accord("diff", "--color", "always").output.contains("+\\u{1b}[2Ja"))
    }

    @Test func `without pending entries there is no difference`() async throws {
        let result = try await SamplePackage().accord("diff")
        #expect(result.code == 0)
        #expect(result.output.isEmpty)
    }
}

extension SamplePackage {
    /// The ids that a command reports.
    func ids(in arguments: String...) async throws -> [String] {
        let result = try await Program.run(arguments + ["--format", "json"], in: root)
        return try JSON(parsing: result.output)["pending"]?.elements.compactMap { $0["id"]?.string } ?? []
    }
}
