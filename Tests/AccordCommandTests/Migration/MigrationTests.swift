import Testing

@testable import AccordCommand

@Suite struct MigrationTests {
    private static let file = "Tests/BookTests/Pages/ShelfTests.swift"
    private static let folder = "Tests/BookTests/Pages/__Snapshots__/ShelfTests"

    private static let source = """
        struct Shelf {
            @Test func `lists books`() {
                assertSnapshot(of: a, as: .json)
                assertSnapshot(of: b, as: .lines, named: "the shelf")
                assertSnapshot(of: c, as: .dump)
                assertSnapshot(of: d, as: .image)
            }
            @Test func each(_ x: Int) { assertSnapshot(of: x, as: .json) }
            @Test func twice() {}
        }
        class Old: XCTestCase {
            func testOld() { assertSnapshot(of: a, as: .data) }
            func twice() {}
        }
        struct Other { @Test func twice() {} }
        """

    private func decision(_ path: String) -> MigrationStep.Decision? {
        Migration(paths: [path], sources: [Self.file: SwiftText(Self.source).foreignTests]).steps.first?
            .decision
    }

    @Test(arguments: [
        ("lists-books.1.json", "BookTests/Shelf/lists-books.json", 3),
        ("lists-books.the-shelf.txt", "BookTests/Shelf/lists-books.the-shelf.txt", 4),
        ("lists-books.2.txt", "BookTests/Shelf/lists-books~2.dump", 5),
        ("testOld.1", "BookTests/ShelfTests/testOld.bin", 12),
    ])
    func `a snapshot goes to where Accord looks for it`(_ name: String, _ target: String, _ line: Int) {
        guard case .take(let path, let edit)? = decision("\(Self.folder)/\(name)") else {
            Issue.record("\(name) is left")
            return
        }
        #expect(path == target)
        #expect(edit.file == Self.file)
        #expect(edit.call.line == line)
    }

    @Test(arguments: [
        ("\(folder)/lists-books.3.png", MigrationObstacle.strategy(".image")),
        ("\(folder)/lists-books.4.json", .noCall("4", test: "`lists books`()")),
        ("\(folder)/lists-books.other.json", .noCall("other", test: "`lists books`()")),
        ("\(folder)/each-_.1.json", .parameterized("each(_:)")),
        ("\(folder)/twice.1.json", .severalTests("twice", in: file)),
        ("\(folder)/gone.1.json", .noTest("gone", in: file)),
        ("\(folder)/lists-books.1.txt", .otherStrategy(".json")),
        ("\(folder)/testOld.1.json", .otherStrategy(".data")),
        (
            "Tests/BookTests/__Snapshots__/X/a.1.json",
            .noSource("Tests/BookTests/X.swift")
        ),
        ("\(folder)/more/a.1.json", .layout), ("\(folder)/a.1.2.json", .layout),
        ("Sources/__Snapshots__/X/a.1.json", .layout), ("\(folder)/README", .layout),
    ])
    func `what cannot be told is left with its reason`(_ path: String, _ obstacle: MigrationObstacle) {
        #expect(decision(path) == .leave(obstacle))
    }

    @Test func `of two files that would become one snapshot the second is left`() {
        let paths = ["lists-books.01.json", "lists-books.1.json", "testOld.1"].map { "\(Self.folder)/\($0)" }
        let steps = Migration(paths: paths, sources: [Self.file: SwiftText(Self.source).foreignTests]).steps
        #expect(steps.map(\.path) == paths)
        #expect(
            steps[1].decision == .leave(.sameTarget("BookTests/Shelf/lists-books.json", as: paths[0])))
        for index in [0, 2] {
            guard case .take = steps[index].decision else {
                Issue.record("\(paths[index]) is left")
                continue
            }
        }
    }

    @Test(arguments: [
        MigrationObstacle.layout, .noSource("x"), .noTest("x", in: "y"), .severalTests("x", in: "y"),
        .parameterized("x"), .noCall("x", test: "y"), .strategy("x"), .taken("x"),
        .otherStrategy("x"), .sameTarget("x", as: "y"), .secret("x", line: 1),
    ])
    func `every reason has a sentence of its own`(_ obstacle: MigrationObstacle) {
        #expect(!Rules.sentence(obstacle).isEmpty)
    }
}
