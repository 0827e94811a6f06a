import AccordFiles
import AccordSnapshots
import Testing

@Suite struct MigrateCommandTests {
    private static let folder = "Tests/BookTests/__Snapshots__/ShelfTests"

    private func package() throws -> SamplePackage {
        let package = try SamplePackage()
        let files = [
            "Tests/BookTests/ShelfTests.swift": """
            import SnapshotTesting
            struct Shelf {
                @Test func lists() {
                    assertSnapshot(
                        matching: books, as: .json)
                    assertSnapshot(of: books, as: .dump, named: "the dump")
                    assertSnapshot(of: view, as: .image)
                }
            }
            """,
            "\(Self.folder)/lists.1.json": "{ }", "\(Self.folder)/lists.the-dump.txt": "- 1\n",
            "\(Self.folder)/lists.2.png": "image",
        ]
        for (path, text) in files { try Disk().write(Array(text.utf8), to: "\(package.root)/\(path)") }
        return package
    }

    @Test func `a dry run says all and writes nothing`() async throws {
        let package = try package()
        let result = try await package.accord("migrate", "swift-snapshot-testing")
        #expect(result.code == 1, "\(result.errors)")
        #expect(
            result.output == """
                This is what would be done; nothing was written.

                copy    Tests/BookTests/__Snapshots__/ShelfTests/lists.1.json
                    to  __snapshots__/BookTests/Shelf/lists.json
                copy    Tests/BookTests/__Snapshots__/ShelfTests/lists.the-dump.txt
                    to  __snapshots__/BookTests/Shelf/lists.the-dump.dump
                left    Tests/BookTests/__Snapshots__/ShelfTests/lists.2.png
                        Accord has no counterpart of .image

                Change in the tests, beside import Accord for import SnapshotTesting:
                Tests/BookTests/ShelfTests.swift:4
                  - assertSnapshot( matching: books, as: .json)
                  + expectSnapshot(of: books, as: .json)
                Tests/BookTests/ShelfTests.swift:6
                  - assertSnapshot(of: books, as: .dump, named: "the dump")
                  + expectSnapshot(of: books, as: .dump, named: "the dump")

                Accord writes dumps in its own way: look at them once in the review, and accept them.

                2 snapshots to copy, 1 left

                do it:  swift run accord migrate swift-snapshot-testing --write

                """)
        #expect(try package.tree.paths().isEmpty)
    }

    @Test func `a dry run of a move says that nothing has moved yet`() async throws {
        let package = try package()
        let output = try await package.accord("migrate", "swift-snapshot-testing", "--move").output
        #expect(output.contains("\nmove    Tests/"))
        #expect(output.contains("\n2 snapshots to move, 1 left\n"))
        #expect(!output.contains("moved"))
    }

    @Test func `snapshots are copied byte for byte, and again without harm`() async throws {
        let package = try package()
        for _ in 0..<2 {
            let result = try await package.accord("migrate", "swift-snapshot-testing", "--write")
            #expect(result.code == 1, "\(result.errors)")
            #expect(try package.stored("BookTests/Shelf/lists.json") == "{ }")
            #expect(try Disk().read("\(package.root)/\(Self.folder)/lists.1.json") != nil)
        }
    }

    @Test func `what is moved is gone, what is left stays`() async throws {
        let package = try package()
        _ = try await package.accord("migrate", "swift-snapshot-testing", "--write", "--move")
        #expect(try package.stored("BookTests/Shelf/lists.the-dump.dump") == "- 1\n")
        #expect(try Disk().entries(of: "\(package.root)/\(Self.folder)").map(\.name) == ["lists.2.png"])
    }

    @Test func `what is stored is never written over`() async throws {
        let package = try package()
        try package.tree.write(Array("other".utf8), to: "BookTests/Shelf/lists.json")
        let result = try await package.accord("migrate", "swift-snapshot-testing", "--write", "--move")
        #expect(result.output.contains("__snapshots__/BookTests/Shelf/lists.json is there, with other bytes"))
        #expect(try package.stored("BookTests/Shelf/lists.json") == "other")
        #expect(try Disk().read("\(package.root)/\(Self.folder)/lists.1.json") != nil)
    }

    @Test func `a dry run promises of two files with one target what the run does`() async throws {
        let package = try SamplePackage()
        let source = "class Old: XCTestCase { func testOld() { assertSnapshot(of: a, as: .lines) } }"
        for folder in ["A", "B"] {
            let tests = "\(package.root)/Tests/BookTests/\(folder)"
            try Disk().write(Array(source.utf8), to: "\(tests)/OldTests.swift")
            try Disk().write(Array(folder.utf8), to: "\(tests)/__Snapshots__/OldTests/testOld.1.txt")
        }
        let dry = try await package.accord("migrate", "swift-snapshot-testing")
        let real = try await package.accord("migrate", "swift-snapshot-testing", "--write")
        for (result, action) in [(dry, "to copy"), (real, "copied")] {
            #expect(result.code == 1)
            #expect(result.output.contains("\n1 snapshot \(action), 1 left\n"))
            #expect(
                result.output.contains(
                    """
                    left    Tests/BookTests/B/__Snapshots__/OldTests/testOld.1.txt
                            Tests/BookTests/A/__Snapshots__/OldTests/testOld.1.txt becomes the same \
                    __snapshots__/BookTests/OldTests/testOld.txt
                    """))
        }
        #expect(try package.stored("BookTests/OldTests/testOld.txt") == "A")
    }

    @Test func `a file with a secret is left, in a dry run as in the run`() async throws {
        let package = try package()
        let path = "\(Self.folder)/lists.1.json"
        let token = "ghp_" + String(repeating: "A1b2", count: 9)
        let text = "{\n  \"a\": 1,\n  \"key\": \"\(token)\"\n}"
        try Disk().write(Array(text.utf8), to: "\(package.root)/\(path)")
        for options in [[], ["--write", "--move"]] {
            let result = try await Program.run(
                ["migrate", "swift-snapshot-testing"] + options, in: package.root)
            #expect(result.code == 1, "\(result.errors)")
            #expect(
                result.output.contains(
                    """
                    left    \(path)
                            it holds a secret on line 3 (GitHub token): redact it in the test, and record it with \
                    Accord

                    """))
            #expect(!result.output.contains(token))
            #expect(result.output.contains("\n1 snapshot \(options.isEmpty ? "to copy" : "moved"), 2 left\n"))
        }
        #expect(try package.stored("BookTests/Shelf/lists.json") == nil)
        #expect(try Disk().read("\(package.root)/\(path)") != nil)
    }

    @Test func `a path that is not there ends with 2`() async throws {
        let result = try await package().accord("migrate", "swift-snapshot-testing", "Tests/Nowhere")
        #expect(result.code == 2)
        #expect(result.errors.contains("Tests/Nowhere"))
    }

    @Test func `a package without such folders says so`() async throws {
        let result = try await SamplePackage().accord("migrate", "swift-snapshot-testing")
        #expect(result.code == 0)
        #expect(result.output == "There is no folder __Snapshots__ with snapshots in it.\n")
    }
}
