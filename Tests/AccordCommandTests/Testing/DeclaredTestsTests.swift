import AccordFiles
import AccordSnapshots
import Testing

@testable import AccordCommand

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// What the sources declare is not gone, be it compiled or not.
struct DeclaredTestsTests {
    private static let name = "`\(String(repeating: "long ", count: 40))`()"
    private static let source = """
        #if os(Plan9)
        @Suite struct Books {
            @Test func lists() {}
            @Test func caf\u{E9}() {}
            @Test(.bug(id: 1)) func
                each(of x: Int) {}
            @Test func `. hidden`() {}
            @Test func `a. b/c`() {}
            @Test func \(name) {}
            struct Inner { @Test func deep() {} }
            func helper() {}
        }
        #endif
        class Old: XCTestCase { func testOld() {} }
        // @Test func commented() {}
        """

    private static func path(_ components: String..., label: SnapshotID.Label = .unnamed(1)) -> String {
        let owner = SnapshotOwner(target: "ShopTests", components: components)
        return SnapshotID(owner: owner, label: label, fileExtension: "json").path
    }

    static let declared = [
        path("Books", "lists()"), path("Books", "lists()", label: .unnamed(2)),
        path("Books", "lists()", label: .named("a.b")), path("Books", "each(of:)", label: .named("1")),
        path("Books", "`a. b/c`()"), path("Books", "`. hidden`()"), path("Books", name),
        path("Books", "Inner", "deep()"), path("Books", "caf\u{E9}()").replacing("\u{E9}", with: "e\u{301}"),
        path("OldTests", "testOld()"), path("Old", "testOld"),
    ]
    static let gone = [
        path("Books", "sells()"), path("Shelf", "lists()"), path("lists()"), path("Books", "each(n:)"),
        path("Books", "commented()"), path("Books", "helper()"), "README.md",
    ]

    private func tests(_ paths: [String]) throws -> DeclaredTests {
        let package = try SamplePackage()
        for file in ["Tests/Other/OldTests.swift", ".build/Gone.swift"] {
            let text = file.hasPrefix(".") ? "struct Shelf { @Test func lists() {} }" : Self.source
            try Disk().write(Array(text.utf8), to: "\(package.root)/\(file)")
        }
        return DeclaredTests(of: paths, in: package.root)
    }

    @Test(arguments: declared)
    func `a test behind a condition is declared, under any target`(_ path: String) throws {
        #expect(try tests([path]).contains(testOf: path))
    }

    @Test(arguments: gone)
    func `a test that no source declares is not`(_ path: String) throws {
        #expect(try !tests(Self.declared + [path]).contains(testOf: path))
    }

    @Test(arguments: [
        // Declared behind a condition, called behind one, and neither.
        ("#if os(Plan9)\nfunc expectOrder() {}\n#endif", "func testA() { expectOrder() }", true),
        ("#if A\n#if B\n#endif\nfunc expectOrder(_ n: Int) {}\n#else\n#endif", "", true),
        ("func expectOrder() {}", "#if os(Plan9)\nfunc testA() { expectOrder() }\n#endif", true),
        ("func expectOrder() {}", "#if os(Plan9)\n#endif\nfunc testA() { expectOrder() }", false),
        ("func expectOrder() {}", "#if os(Plan9)\n// expectOrder\nlet a = \"expectOrder\"\n#endif", false),
        ("", "#if os(Plan9)\nfunc expectOrder() {}\n#endif", false),
    ])
    func `a helper of XCTest's tests is not gone where a condition may leave out it or its callers`(
        helper: String, test: String, isDeclared: Bool
    ) throws {
        let package = try SamplePackage()
        try Disk().write(Array("\(helper)\n".utf8), to: "\(package.root)/Tests/Orders.swift")
        try Disk().write(Array("\(test)\n".utf8), to: "\(package.root)/Tests/OldTests.swift")
        let path = Self.path("Orders", helper.contains("_ n") ? "expectOrder(_:)" : "expectOrder()")
        #expect(DeclaredTests(of: [path], in: package.root).contains(testOf: path) == isDeclared)
    }

    @Test func `a folder of tests may be a link, and links may lead in a circle`() throws {
        let (package, other) = (try SamplePackage(), try SamplePackage())
        try Disk().write(Array(Self.source.utf8), to: "\(other.root)/Unit/Books.swift")
        try #require(symlink("\(other.root)/Unit", "\(package.root)/Tests") == 0)
        try #require(symlink(package.root, "\(other.root)/Unit/back") == 0)
        try #require(symlink("\(other.root)/nowhere", "\(other.root)/Unit/No.swift") == 0)
        let tests = DeclaredTests(of: Self.declared, in: package.root)
        #expect(tests.contains(testOf: Self.declared[0]))
    }

    @Test func `only what is gone is asked about`() throws {
        let paths = [Self.declared[0], Self.gone[0], Self.declared[1]]
        let usage = [
            SnapshotUsage(path: paths[0], state: .unused(.ownerGone)),
            SnapshotUsage(path: paths[1], state: .unused(.ownerGone)),
            SnapshotUsage(path: paths[2], state: .unused(.untouched(test: "x"))),
        ]
        #expect(
            usage.sparing(try tests(paths)).map(\.state)
                == [.unknown(.notBuilt), .unused(.ownerGone), .unused(.untouched(test: "x"))])
    }
}
