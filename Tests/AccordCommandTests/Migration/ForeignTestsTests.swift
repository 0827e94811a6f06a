import Testing

@testable import AccordCommand

@Suite struct ForeignTestsTests {
    private static let source = #"""
        import SnapshotTesting
        import Testing

        // struct Commented { @Test func no() {} }
        @Suite(.tags(.slow)) struct Books {
            var helper: Int { func testNothing() {}; return 1 }

            @Test("shows", arguments: counts { 1 })
            func `lists books`(count: Int, _ other: Int) async throws -> [Int] {
                assertSnapshot(of: books(count), as: .json)
                assertSnapshot(
                    matching: "a, (b", as: .lines, named: "the shelf",
                    record: true)
                return []
            }

            func test() {}
            class func testValue(_ x: Int) {}
        }

        extension Books.Inner {
            @Test func inner() { assertSnapshot(of: 1, as: .image(layout: .fixed), named: "\(1)") }
        }

        @Test func free() {}

        final class OldTests: XCTestCase {
            override func setUp() { let x = "{" }
            func testOld() throws { assertSnapshot(of: 1, as: .dump) }
        }
        """#

    private let tests = SwiftText(source).foreignTests

    @Test func `tests are found with their types and labels`() {
        #expect(tests.map(\.name) == ["`lists books`(count:_:)", "test()", "inner()", "free()", "testOld()"])
        #expect(
            tests.map(\.declaration.types) == [["Books"], ["Books"], ["Books", "Inner"], [], ["OldTests"]])
        #expect(
            tests.map(\.declaration.runner) == [
                .swiftTesting, .xctest, .swiftTesting, .swiftTesting, .xctest,
            ])
    }

    @Test func `calls are told with line, value, strategy and name`() throws {
        let calls = try #require(tests.first).calls
        #expect(calls.map(\.line) == [10, 11])
        #expect(calls.map(\.value) == ["books(count)", #""a, (b""#])
        #expect(calls.map(\.strategy) == [".json", ".lines"])
        #expect(calls.map(\.name) == [.none, .literal("the shelf")])
        #expect(calls[1].replacement == #"expectSnapshot(of: "a, (b", as: .lines, named: "the shelf")"#)
    }

    @Test func `a computed name is known to nobody, and an image has no counterpart`() throws {
        let call = try #require(tests.first { $0.name == "inner()" }?.calls.first)
        #expect(call.name == .computed)
        #expect(call.fileExtension == nil)
    }

    @Test(arguments: [
        ("testFoo()", "testFoo"), ("`lists books`()", "lists-books"), ("f(x:_:)", "f-x-_"),
        ("a  b-c", "a-b-c"), ("caf\u{E9} 1", "caf\u{E9}-1"), ("...", ""),
    ])
    func `names become files as they do there`(_ name: String, _ file: String) {
        #expect(ForeignName.component(name) == file)
    }

    @Test(arguments: [
        "class", "func", "struct X", "func f", "func f(", "struct X { func testA(", "@Test func `a", "}}}",
        "extension", "func testA() { assertSnapshot(of: }", "struct A { assertSnapshot(",
    ])
    func `a source that breaks off has no tests and does no harm`(_ source: String) {
        #expect(SwiftText(source).foreignTests.isEmpty || source.contains("testA() {"))
    }
}
