import AccordHTTP
import AccordJSON
import HTTPTypes
import Testing

@testable import AccordSnapshots

struct StoredExchangeTests {
    private static let text = """
        POST /books/<uuid:1>?page=<integer 2..>
        authorization: Bearer <redacted>
        content-type: application/json

        {
          "title": "\\\\<uuid>"
        }

        HTTP/1.1 201 Created
        content-type: application/json
        location: /books/<uuid:1>

        {
          "count": "<number 3..9>",
          "extra": "<any>",
          "id": "<uuid:1>",
          "title": "<b>"
        }

        """

    private func stored() throws -> StoredExchange {
        try StoredExchange(Array(Self.text.utf8))
    }

    @Test func `the messages are those of the file, placeholders and all`() throws {
        let exchange = try stored().exchange
        #expect(exchange.request.method == .post)
        #expect(exchange.request.target == "/books/<uuid:1>?page=<integer 2..>")
        #expect(exchange.request.headers[.authorization] == "Bearer <redacted>")
        #expect(try exchange.request.body.json() == ["title": "\\<uuid>"])
        #expect(exchange.response.status.code == 201)
        #expect(exchange.response.headers[.location] == "/books/<uuid:1>")
        #expect(try exchange.response.body.json()["count"] == "<number 3..9>")
    }

    @Test func `lines are those of the file`() throws {
        let stored = try stored()
        #expect((stored.request.line, stored.request.bodyLine) == (1, 5))
        #expect((stored.response.line, stored.response.bodyLine) == (9, 13))
        #expect(stored.response.fields.map(\.name) == ["content-type", "location"])
        #expect(stored.lines[12] == "{")
        #expect(try JSON(parsing: stored.response.body)["title"] == "<b>")
    }

    @Test(arguments: [
        ("\\<uuid>", "<uuid>"), ("\\\\<any>", "\\<any>"), ("\\<b>", nil), ("<uuid>", nil), ("\\", nil),
    ])
    func `a literal that reads like a placeholder is what it was`(_ stored: String, _ literal: String?) {
        #expect(Placeholder.unescaped(stored) == literal)
    }

    @Test func `messages without a body have no line for it`() throws {
        let stored = try StoredExchange(Array("GET /a\n\nHTTP/1.1 204\n\n".utf8))
        #expect(stored.request.bodyLine == nil)
        #expect(stored.response.bodyLine == nil)
        #expect(stored.response.line == 3)
        #expect(stored.exchange.response.status.code == 204)
    }

    @Test(arguments: [
        "", "GET /a\n\n", "GET /a\n\nHTTP/1.1 x\n\n", "\u{0}\n\nHTTP/1.1 200 OK\n\n",
        "GET\n\nHTTP/1.1 200\n\n",
        "GET /a\n\nHTTP/1.1 99999\n\n", "HTTP/1.1 200 OK\n\n", "GET /a\nx\n\nHTTP/1.1 200\n\n",
    ])
    func `what is no exchange is none`(_ text: String) {
        #expect(throws: HTTPFileError.self) { try StoredExchange(Array(text.utf8)) }
    }

    @Test func `a status that is no number stops reading at its line`() {
        let text = "GET /a\n\nHTTP/1.1 20x\n\n"
        let error = #expect(throws: HTTPFileError.self) { try StoredExchange(Array(text.utf8)) }
        #expect(error?.reason == .statusLine)
        #expect(error?.line == 3)
        #expect(error?.text == "HTTP/1.1 20x")
    }

    @Test func `lines of Windows are those of the file, without their ends`() throws {
        let windows = try StoredExchange(Array(Self.text.replacing("\n", with: "\r\n").utf8))
        #expect(windows.lines == (try stored()).lines)
        #expect(windows.response.bodyLine == 13)
        #expect(windows.exchange.response.headers[.location] == "/books/<uuid:1>")
        #expect(try windows.exchange.request.body.json() == ["title": "\\<uuid>"])
    }

    @Test(arguments: Placeholder.Kind.allCases)
    func `every kind has a sample that it matches`(_ kind: Placeholder.Kind) {
        guard kind != .regex else { return }
        #expect(Placeholder(kind).matches(Placeholder(kind).sample))
    }

    @Test(arguments: ["<number 3..>", "<number ..-2>", "<integer 2.5..7>", "<string 4..6>", "<string ..0>"])
    func `samples are within bounds`(_ text: String) throws {
        let placeholder = try #require(Placeholder(text))
        #expect(placeholder.matches(placeholder.sample))
    }
}
