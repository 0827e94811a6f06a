import AccordJSON
import Testing

struct StatusTests {
    @Test func `nothing pending is clean, also where nothing is stored`() async throws {
        let result = try await SamplePackage().accord("status")
        #expect(result.code == 0)
        #expect(result.output == "nothing is pending; 0 snapshots stored\n")
        #expect(result.errors.isEmpty)
    }

    @Test func `each entry has two lines, and the next command is named`() async throws {
        let package = try SamplePackage()
        try package.putThree()
        let result = try await package.accord("status")
        #expect(result.code == 1)
        #expect(
            result.output == """
                041e2e7d  new       +3 -0  Tests/BookTests.swift:12
                          BookTests/a-new-book.json
                5f74f2f2  changed   +1 -1  Tests/BookTests.swift:12
                          BookTests/lists-books.txt
                89ec64b0  conflict  +1 -1  Tests/BookTests.swift:12
                          OrderTests/conflict.txt

                3 pending; 2 snapshots stored
                look at them:  swift run accord diff
                decide:        swift run accord review
                               swift run accord accept --all | --id ID | PATH

                """)
    }

    @Test func `the report for machines is versioned and complete`() async throws {
        let package = try SamplePackage()
        try package.putThree()
        let result = try await package.accord("status", "--format", "json")
        let report = try JSON(parsing: result.output)
        #expect(result.code == 1)
        #expect(report["version"] == 1)
        #expect(report["stored"] == 2)
        #expect(report["pending"]?.count == 3)
        #expect(
            report["pending"]?[1] == [
                "id": "5f74f2f2", "kind": "changed", "path": "BookTests/lists-books.txt",
                "snapshot": "BookTests/BookTests/lists-books.txt", "target": "BookTests",
                "test": "lists books",
                "file": "Tests/BookTests.swift", "line": 12, "expression": ".expectSnapshot()",
                "formerPath": .null, "format": "txt",
                "reason": "differs", "recordedAt": 1000, "run": "1", "added": 1, "removed": 1,
            ])
    }

    @Test func `annotations stand on the lines of the tests`() async throws {
        let package = try SamplePackage()
        try package.putThree()
        let result = try await package.accord("status", "--format", "github")
        #expect(result.code == 1)
        let lines = result.output.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(
            lines.allSatisfy {
                $0.hasPrefix("::warning file=Tests/BookTests.swift,line=12,title=command/pending::")
            })
    }

    @Test(arguments: ["", "Sources/Deep", "__snapshots__/BookTests"])
    func `it works in every folder of the package`(_ folder: String) async throws {
        let package = try SamplePackage()
        try package.putThree()
        try package.makeFolder(folder)
        #expect(try await package.accord("status", folder: folder).code == 1)
    }

    @Test func `outside of a package it says what to do`() async throws {
        let result = try await Program.run(["status"], in: "/")
        #expect(result.code == 2)
        #expect(
            result.errors == """
                error: there is no Package.swift here or in a folder above
                  name the package: accord … --package-path <folder>

                """)
    }

    @Test func `a package can be named from anywhere`() async throws {
        let package = try SamplePackage()
        #expect(try await Program.run(["status", "--package-path", package.root], in: "/").code == 0)
        #expect(
            try await Program.run(["status", "--package-path", "\(package.root)/nowhere"], in: "/").code == 2)
        try package.makeFolder("Sources")
        #expect(
            try await Program.run(["status", "--package-path", "\(package.root)/Sources"], in: "/").code == 2)
    }

    @Test func `an entry that a later run has matched is left out`() async throws {
        let package = try SamplePackage()
        try package.putThree()
        try package.write(
            #"{"v":1,"event":"snapshot","time":2000,"path":"BookTests/lists-books.txt","id":"x","verdict":"matched"}"#
                + "\n", to: ".build/accord/runs/1-1/1.jsonl")
        let report = try JSON(parsing: try await package.accord("status", "--format", "json").output)
        #expect(report["pending"]?.count == 2)
    }

    @Test func `pending entries are found where the configuration has put them`() async throws {
        let package = try SamplePackage()
        try package.putThree()
        let folder = ["ACCORD_PENDING_DIR": "\(package.root)/elsewhere"]
        #expect(try await package.accord("status", environment: folder).code == 0)
    }

    @Test func `a wrong configuration is said and not guessed around`() async throws {
        let package = try SamplePackage()
        try package.write("snapshots:\n  recrd: all\n", to: "accord.yaml")
        let result = try await package.accord("status")
        #expect(result.code == 2)
        #expect(result.errors.contains("at accord.yaml:2:3"))
    }

    @Test func `damaged entries are shown, and do not hide the others`() async throws {
        let package = try SamplePackage()
        try package.putThree()
        try package.write("cut", to: "__snapshots__/.pending/BookTests/lists-books.txt/new")
        try package.write("{", to: "__snapshots__/.pending/OrderTests/conflict.txt/meta.json")
        let result = try await package.accord("status")
        #expect(result.code == 1)
        #expect(
            result.output.contains(
                "changed     +1 -1  Tests/BookTests.swift:12\n          BookTests/lists-books.txt\n"))
        #expect(result.output.contains("unreadable  +0 -0  __snapshots__/.pending/OrderTests/conflict"))
        #expect(result.output.contains("3 pending"))
    }

    @Test func `colours come only when they are asked for`() async throws {
        let package = try SamplePackage()
        try package.putThree()
        #expect(try await package.accord("status").output.contains("\u{1B}") == false)
        #expect(try await package.accord("status", "--color", "always").output.contains("\u{1B}["))
        #expect(
            try await package.accord("status", environment: ["CLICOLOR_FORCE": "1"]).output.contains(
                "\u{1B}["))
    }

    @Test func `what another version has written into the journals is told of, and the rest read`()
        async throws
    {
        let package = try SamplePackage()
        try package.put("BookTests/a.txt", base: "Dune\n", new: "Kim\n")
        try package.write(
            """
            {"v":2,"event":"snapshot","time":2000}
            {"v":1,"event":"snapshot","time":2000,"path":"BookTests/a.txt","id":"x","verdict":"matched"}

            """, to: ".build/accord/runs/1-1/1.jsonl")
        let result = try await package.accord("status")
        #expect(result.code == 0)
        #expect(
            result.errors
                == "note: the journals in .build/accord/runs hold 1 line of another version of Accord, passed over\n"
        )
    }
}
