import AccordJSON
import Testing

@testable import AccordReview

struct HunkChoiceTests {
    private func choice(_ old: String?, _ new: String, _ path: String = "books.txt") -> HunkChoice {
        HunkChoice(old: old.map { Array($0.utf8) }, new: Array(new.utf8), path: path)
    }

    private func text(_ choice: HunkChoice, _ accepted: Set<Int>) -> String? {
        choice.text(accepting: accepted).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func `each run of changed lines is a unit of its own, however near the next`() {
        let choice = choice("a\nb\nc\nd\n", "A\nb\nC\nd\ne\n")
        #expect(choice.units.count == 3)
        #expect(text(choice, [1]) == "a\nb\nC\nd\n")
        #expect(text(choice, [0, 2]) == "A\nb\nc\nd\ne\n")
    }

    @Test func `a unit of lines says where it stands in both texts`() throws {
        let choice = choice("a\nb\nc\n", "a\nnew\nb\nC\n")
        let changes = choice.units.map(\.change)
        #expect(
            changes == [
                .lines(old: .init(line: 2, bytes: []), new: .init(line: 2, bytes: Array("new\n".utf8))),
                .lines(
                    old: .init(line: 3, bytes: Array("c\n".utf8)),
                    new: .init(line: 4, bytes: Array("C\n".utf8))),
            ])
    }

    @Test func `the end of a text without a newline can be taken and left`() {
        let choice = choice("a\nx\nb", "A\nx\nb\n")
        #expect(choice.units.count == 2)
        #expect(text(choice, [0]) == "A\nx\nb")
        #expect(text(choice, [1]) == "a\nx\nb\n")
    }

    @Test(arguments: ["books.txt", "books.json", "books.http"])
    func `what was never stored is taken as a whole`(_ path: String) {
        let choice = choice(nil, "{\n  \"a\": 1\n}\n", path)
        #expect(choice.units.count == 1)
        #expect(text(choice, []) == nil)
        #expect(text(choice, [0]) == "{\n  \"a\": 1\n}\n")
    }

    @Test func `equal texts have no units`() {
        #expect(choice("a\n", "a\n").units.isEmpty)
        #expect(text(choice("a\n", "a\n"), []) == "a\n")
    }

    @Test func `binary data is a single unit`() {
        let choice = choice("a\n\0\nb\n", "A\n\0\nB\n", "cover.bin")
        #expect(choice.units.count == 1)
    }

    // MARK: - JSON

    @Test func `a JSON snapshot goes by values and keeps order and layout of the stored file`() {
        let choice = choice(
            "{\n  \"b\": 1,\n  \"a\": 1.0,\n  \"c\": []\n}\n",
            "{\n  \"b\": 2,\n  \"a\": 1.0,\n  \"c\": [],\n  \"d\": true\n}\n", "books.json")
        #expect(choice.units.count == 2)
        #expect(text(choice, [0]) == "{\n  \"b\": 2,\n  \"a\": 1.0,\n  \"c\": []\n}\n")
        #expect(text(choice, [1]) == "{\n  \"b\": 1,\n  \"a\": 1.0,\n  \"c\": [],\n  \"d\": true\n}\n")
    }

    @Test func `an element that was inserted is one unit, and those behind it are none`() {
        let choice = choice(
            "[\n  {\n    \"id\": 1\n  },\n  {\n    \"id\": 2\n  }\n]\n",
            "[\n  {\n    \"id\": 9\n  },\n  {\n    \"id\": 1\n  },\n  {\n    \"id\": 2\n  }\n]\n",
            "books.json")
        #expect(
            choice.units.map(\.change) == [
                .value(JSONDifference(.added, at: JSONPointer(tokens: ["0"]), new: ["id": 9]))
            ])
    }

    @Test func `an array takes an insertion and leaves a removal`() {
        let choice = choice("[\n  1,\n  2,\n  3\n]\n", "[\n  9,\n  1,\n  3\n]\n", "books.json")
        #expect(choice.units.count == 2)
        #expect(text(choice, [0]) == "[\n  9,\n  1,\n  2,\n  3\n]\n")
        #expect(text(choice, [1]) == "[\n  1,\n  3\n]\n")
    }

    @Test(arguments: [
        (#"{"a": 1, "a": 2}"#, #"{"a": 1, "a": 3, "b": 4}"#), (#"{"a": 1"#, #"{"a": 2}"#),
        ("{\n    \"a\": 1\n}\n", "{\n    \"a\": 2,\n    \"b\": 3\n}\n"), ("[1.0]\n", "[1]\n"),
        (#"{"\ud800": 1, "\ud801": 2}"#, #"{"\ud800": 3, "\ud801": 4}"#),
    ])
    func `JSON whose values cannot be told apart or written alike is a single unit`(
        _ old: String, _ new: String
    ) {
        #expect(choice(old, new, "books.json").units.count == 1)
    }

    @Test func `a document as deep as one may be is taken apart`() {
        func nested(_ leaf: Int) -> String {
            let json = (0..<500).reduce(JSON(leaf)) { inner, _ in [inner] }
            return json.text() + "\n"
        }
        let choice = choice(nested(1), nested(2), "books.json")
        #expect(choice.units.count == 1)
        #expect(choice.text(accepting: [0]) == Array(nested(2).utf8))
    }

    @Test func `rows go by values too, and stay one on a line`() {
        let choice = choice(
            "[\n  {\"id\":1,\"n\":1},\n  {\"id\":2,\"n\":1}\n]\n",
            "[\n  {\"id\":1,\"n\":5},\n  {\"id\":2,\"n\":6},\n  {\"id\":3,\"n\":7}\n]\n", "books.json")
        #expect(choice.units.count == 3)
        #expect(text(choice, [1]) == "[\n  {\"id\":1,\"n\":1},\n  {\"id\":2,\"n\":6}\n]\n")
        #expect(
            text(choice, [0, 2])
                == "[\n  {\"id\":1,\"n\":5},\n  {\"id\":2,\"n\":1},\n  {\"id\":3,\"n\":7}\n]\n")
    }

    @Test func `rows of which some are removed stay rows where the other text has none`() {
        let choice = choice("[\n  {\"id\":1},\n  {\"id\":2}\n]\n", "[]\n", "books.json")
        #expect(choice.units.count == 2)
        #expect(text(choice, [0]) == "[\n  {\"id\":2}\n]\n")
    }

    // MARK: - Exchanges

    private static let old = """
        POST /books HTTP
        content-type: application/json

        {
          "title": "Walden"
        }

        HTTP/1.1 201 Created
        content-type: application/json
        location: /books/1

        {
          "id": 1,
          "title": "Walden"
        }

        """

    private static let new = """
        POST /books HTTP
        content-type: application/json

        {
          "title": "Emma"
        }

        HTTP/1.1 200 OK
        content-type: application/json
        location: /books/2

        {
          "id": 2,
          "title": "Emma"
        }

        """

    @Test func `an exchange goes by header lines and by the values of its bodies`() {
        let choice = choice(Self.old, Self.new, "books.http")
        #expect(
            choice.units.map(\.part)
                == [.requestBody, .responseHead, .responseHead, .responseBody, .responseBody])
        #expect(
            text(choice, [0, 3])
                == Self.old.replacing("\"Walden\"", with: "\"Emma\"", maxReplacements: 1)
                .replacing("\"id\": 1", with: "\"id\": 2"))
        #expect(text(choice, [1]) == Self.old.replacing("201 Created", with: "200 OK"))
    }

    @Test func `lines of an exchange are counted from the start of its file`() throws {
        let choice = choice(Self.old, Self.new, "books.http")
        guard case .lines(let old, let new) = choice.units[2].change else {
            Issue.record("\(choice.units[2])")
            return
        }
        #expect((old.line, new.line) == (10, 10))
        #expect(new.bytes == Array("location: /books/2\n".utf8))
    }

    @Test func `an exchange that git wrote with CRLF still goes by its units`() {
        let choice = choice(Self.old.replacing("\n", with: "\r\n"), Self.new, "books.http")
        #expect(choice.units.count == 5)
        #expect(text(choice, [1]) == Self.old.replacing("201 Created", with: "200 OK"))
        #expect(text(choice, []) == Self.old.replacing("\n", with: "\r\n"))
    }

    @Test func `a body of which nothing is taken keeps the layout that somebody gave it`() {
        let body = "{\n  \"title\": \"Walden\"\n}"
        let old = Self.old.replacing(body, with: "{\"title\": \"Walden\"}")
        let choice = choice(old, Self.new, "books.http")
        #expect(choice.units.map(\.part).first == .requestBody)
        #expect(text(choice, [1]) == old.replacing("201 Created", with: "200 OK"))
    }

    @Test func `a body that appears is one unit beside its header lines`() {
        let old = "GET /a\n\nHTTP/1.1 204 No Content\n\n"
        let new = "GET /a\n\nHTTP/1.1 200 OK\ncontent-type: text/plain\n\nhello\n"
        let choice = choice(old, new, "a.http")
        #expect(choice.units.map(\.part) == [.responseHead, .responseBody])
        #expect(text(choice, [1]) == "GET /a\n\nHTTP/1.1 204 No Content\n\nhello\n")
    }
}
