import AccordConfiguration
import AccordHTTP
import AccordJSON
import AccordReport
import Synchronization
import Testing

@testable import AccordSnapshots

@Suite struct LeniencyTests {
    private let json = SnapshotFormat<JSON>.json

    private func comparison(
        _ received: String, _ stored: String, _ format: SnapshotFormat<JSON>
    ) throws -> Comparison {
        try Comparison(
            .json(JSON(parsing: received)), with: Array(stored.utf8),
            style: DocumentStyle(keyOrder: .free, layout: format.layout, leniency: format.leniency))
    }

    private func isMatch(_ received: String, _ stored: String, _ format: SnapshotFormat<JSON>) throws -> Bool
    {
        try comparison(received, stored, format).verdict == .matched
    }

    private func text(_ received: String, _ stored: String, _ format: SnapshotFormat<JSON>) throws -> String {
        let bytes = try comparison(received, stored, format).received
        return try JSON(parsing: bytes).text(.compact)
    }

    // MARK: - Tolerance

    @Test(arguments: [
        ("12.51", "12.50", 0.01, true), ("12.5100001", "12.50", 0.01, false),
        ("0.3", "0.30000000000000004", 1e-9, true),
        ("9007199254740993", "9007199254740992", 1e-9, false), ("-1", "1", 2, true), ("-1", "1", 1.9, false),
        ("1e400", "1e400", 1, true), ("1e400", "2e400", 1, false), ("1e-400", "0", 1e-9, true),
        ("100", "1e2", 0, true),
        ("1e99999999999999999999", "1", 1, false), ("1", "1e300", .infinity, true), ("1", "2", .nan, false),
        ("0.0", "-0", 1, true),
    ])
    func `an absolute tolerance is exact in decimals, its ends included`(
        received: String, stored: String, tolerance: Double, isMatch: Bool
    ) throws {
        let format = json.tolerating(tolerance)
        #expect(try self.isMatch(received, stored, format) == isMatch)
        #expect(try self.isMatch(stored, received, format) == isMatch)
    }

    @Test(arguments: [("1000001", true), ("1000002", false), ("-1000000", false)])
    func `a relative tolerance is a part of the larger magnitude`(received: String, isMatch: Bool) throws {
        #expect(try self.isMatch(received, "1000000", json.tolerating(relative: 1.5e-6)) == isMatch)
    }

    @Test(arguments: ["$..price", "$.items", "/items", "$"])
    func `a tolerance holds at its place and below`(place: String) throws {
        let format = json.tolerating(0.1, at: place)
        #expect(try isMatch(#"{"items": [{"price": 1.05}]}"#, #"{"items": [{"price": 1}]}"#, format))
    }

    @Test func `a tolerance does not hold elsewhere`() throws {
        let format = json.tolerating(0.1, at: "$..price")
        #expect(try !isMatch(#"{"price": 1, "rate": 1.05}"#, #"{"price": 1, "rate": 1}"#, format))
    }

    @Test func `what is stored stays where the tolerance holds and the rest is recorded again`() throws {
        #expect(
            try text(#"{"a": 1.001, "b": 3}"#, #"{"a": 1.0, "b": 2}"#, json.tolerating(0.01))
                == #"{"a":1.0,"b":3}"#)
    }

    // MARK: - Order

    @Test func `elements match in any order as often as they are there`() throws {
        let format = json.unordered("$.items")
        #expect(try isMatch(#"{"items": [3, 1, 2, 1]}"#, #"{"items": [1, 1, 2, 3]}"#, format))
        #expect(try !isMatch(#"{"items": [3, 1, 2, 2]}"#, #"{"items": [1, 1, 2, 3]}"#, format))
        #expect(try !isMatch(#"{"items": [2, 1]}"#, #"{"items": [1, 1, 2]}"#, format))
        #expect(try !isMatch(#"{"items": [1], "tags": [2, 1]}"#, #"{"items": [1], "tags": [1, 2]}"#, format))
    }

    @Test func `the stored order stays where elements match`() throws {
        let format = json.unordered("$")
        #expect(try text("[5, 3, 1, 9]", "[1, 2, 3, 4]", format) == "[1,5,3,9]")
        #expect(try text("[3, 1]", "[1, 2, 3]", format) == "[1,3]")
        #expect(try text("[4, 3, 2, 1]", "[1, 2]", format) == "[1,2,4,3]")
    }

    @Test func `a placeholder that takes anything leaves the picky ones their elements`() throws {
        let stored = #"["<any>", "<number>", "<uuid:1>"]"#
        let uuid = #""0b0c3f4a-6a0e-4a54-9d0a-0d7f3b6b7c11""#
        #expect(try isMatch("[\(uuid), true, 1]", stored, json.unordered("$")))
        #expect(try isMatch("[1, \(uuid), true]", stored, json.unordered("$")))
        #expect(try !isMatch("[\(uuid), true, null]", stored, json.unordered("$")))
    }

    @Test func `tolerances hold for elements in any order`() throws {
        let format = json.unordered("$").tolerating(0.1)
        #expect(try isMatch(#"[{"p": 2.05}, {"p": 1}]"#, #"[{"p": 1}, {"p": 2}]"#, format))
    }

    @Test func `arrays within elements are unordered where they are said to be`() throws {
        let format = json.unordered("$", "$[*].tags")
        let stored = #"[{"n": 1, "tags": [1, 2]}, {"n": 2, "tags": [3, 4]}]"#
        #expect(try isMatch(#"[{"n": 2, "tags": [4, 3]}, {"n": 1, "tags": [2, 1]}]"#, stored, format))
        #expect(
            try !isMatch(
                #"[{"n": 2, "tags": [4, 3]}, {"n": 1, "tags": [2, 1]}]"#, stored, json.unordered("$")))
    }

    // MARK: - Numbers of placeholders

    @Test func `elements keep their numbers when they come in another order`() throws {
        let stored = #"[{"id": "<uuid:1>", "n": "A"}, {"id": "<uuid:2>", "n": "B", "up": "/<uuid:1>"}]"#
        let format = json.unordered("$")
        #expect(
            try isMatch(
                #"[{"id": "<uuid:1>", "n": "B", "up": "/<uuid:2>"}, {"id": "<uuid:2>", "n": "A"}]"#, stored,
                format))
        #expect(
            try !isMatch(
                #"[{"id": "<uuid:1>", "n": "B", "up": "/<uuid:1>"}, {"id": "<uuid:2>", "n": "A"}]"#, stored,
                format))
    }

    @Test func `a new element gets a number that nothing else has`() throws {
        let stored = #"[{"id": "<uuid:1>", "n": "A"}, {"id": "<uuid:2>", "n": "B"}]"#
        let received =
            #"[{"id": "<uuid:1>", "n": "C"}, {"id": "<uuid:2>", "n": "B"}, {"id": "<uuid:3>", "n": "A"}]"#
        #expect(
            try text(received, stored, json.unordered("$"))
                == #"[{"id":"<uuid:1>","n":"A"},{"id":"<uuid:2>","n":"B"},{"id":"<uuid:3>","n":"C"}]"#)
    }

    @Test func `a placeholder that does not match is said of the element that has its place`() throws {
        let comparison = try comparison(
            #"[{"n": 0, "k": "b"}, {"n": 1, "k": "a"}]"#,
            #"[{"n": "<number 1..>", "k": "a"}, {"n": "<number 1..>", "k": "b"}]"#, json.unordered("$"))
        #expect(comparison.mismatches.map(\.pointer.description) == ["/0/n"])
        #expect(comparison.mismatches.map(\.reason) == [.outOfBounds(0)])
    }

    // MARK: - Comparators

    @Test func `a comparator decides where values differ, and what it accepts stays as it is stored`() throws
    {
        let format = json.compared(at: "/etag") { $0.string?.count == $1.string?.count }
        #expect(try isMatch(#"{"etag": "abc"}"#, #"{"etag": "xyz"}"#, format))
        #expect(
            try text(#"{"etag": "abc", "n": 2}"#, #"{"etag": "xyz", "n": 1}"#, format)
                == #"{"etag":"xyz","n":2}"#)
    }

    @Test func `a comparator cannot refuse what is equal, so that what is accepted always matches`() throws {
        #expect(try isMatch("[1]", "[1]", json.compared { _, _ in false }))
    }

    @Test func `the reason of a comparator, and an error that it throws, are said with their place`() throws {
        let format = json.compared(at: "$.size") { stored, received in
            received.int ?? 0 > stored.int ?? 0 ? .differs(because: "it has grown") : .matches
        }
        #expect(
            try comparison(#"{"size": 2}"#, #"{"size": 1}"#, format).remarks
                == [.reason("it has grown", at: JSONPointer(tokens: ["size"]))])
        let throwing = json.compared { _, _ -> Bool in throw CancellationError() }
        #expect(
            try comparison("1", "2", throwing).remarks == [.reason("CancellationError()", at: JSONPointer())])
    }

    @Test func `bytes of any format are compared by a function`() throws {
        let format = SnapshotFormat<[UInt8]>.data.comparedAsBytes { stored, received in
            stored.count == received.count ? .matches : .differs(because: "another size")
        }
        let style = DocumentStyle(keyOrder: .free, leniency: format.leniency)
        #expect(try Comparison(.data([1, 2]), with: [3, 4], style: style).verdict == .matched)
        let other = try Comparison(.data([1]), with: [3, 4], style: style)
        #expect(other.verdict == .differs)
        #expect(other.remarks == [.reason("another size", at: nil)])
    }

    // MARK: - Places

    @Test(arguments: ["$.items[", "/a~2", "price"])
    func `a place that is none is refused, even where nothing differs`(place: String) throws {
        let error = #expect(throws: ComparisonError.self) {
            try comparison("1", "1", json.tolerating(1, at: place))
        }
        #expect(error?.finding.headline.hasPrefix("the comparison cannot look at `\(place)`: ") == true)
    }

    @Test func `a place in a text is refused`() {
        let style = DocumentStyle(
            keyOrder: .free, leniency: SnapshotFormat<String>.lines.tolerating(1).leniency)
        #expect(throws: ComparisonError.noDocument(at: "$")) {
            try Comparison(.text([]), with: [], style: style)
        }
    }

    @Test func `a place that selects nothing is said where the snapshot differs`() throws {
        let format = json.unordered("$.itmes")
        #expect(
            try comparison(#"{"items": [2, 1]}"#, #"{"items": [1, 2]}"#, format).remarks
                == [.selectsNothing("$.itmes")])
    }

    @Test func `arrays without an order, one in another, share one bound of comparisons`() throws {
        let calls = Mutex(0)
        let format = json.unordered("$", "$[*]").compared(at: "$[*][*]") { _, _ in
            calls.withLock { $0 += 1 }
            return false
        }
        func rows(_ first: Int) -> String {
            JSON(
                elements: (0..<50).map { row in JSON(elements: (0..<10).map { JSON(first + row * 10 + $0) }) }
            )
            .text(.compact)
        }
        let comparison = try comparison(rows(0), rows(1_000_000), format)
        #expect(comparison.verdict == .differs)
        #expect(calls.withLock(\.self) < 100_000)
    }

    // MARK: - Formats

    @Test func `a format keeps its comparison when it is pulled back`() throws {
        let format = SnapshotFormat<JSON>.json.tolerating(1).unordered("$").pullback { (_: Int) in JSON(1) }
        #expect(format.leniency.clauses.count == 2)
        #expect(format.fileExtension == "json")
    }
}
