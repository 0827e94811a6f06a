import AccordConfiguration
import AccordHTTP
import AccordJSON
import HTTPTypes
import Testing

@testable import AccordSnapshots

@Suite struct HTTPFileTests {
    private let style = DocumentStyle(keyOrder: .free)

    @Test(arguments: ["\u{301}x", ": x", "\u{FE0F}", ""])
    func `a field reads back as it was written, whatever its value begins with`(value: String) throws {
        let record = HTTPRecord(
            requestLine: "GET /", requestFields: [.init(name: "x-a", value: value)],
            statusLine: "HTTP/1.1 200 OK")
        let text = HTTPFile.text(of: record, like: nil, style: DocumentStyle(keyOrder: .free))
        let read = try HTTPFile.record(in: text).requestFields
        #expect(read.map { Array($0.value.utf8) } == [Array(value.utf8)])
        #expect(read.map(\.name) == ["x-a"])
    }

    @Test(arguments: [
        ("sid=a=b; Path=/; Expires=x", "sid=<redacted>; Path=/; Expires=<date>"), ("sid=", "sid=<redacted>"),
        ("secret; HttpOnly", "<redacted>; HttpOnly"), ("=secret", "=<redacted>"),
    ])
    func `of a cookie no more than name and attributes is kept`(value: String, concealed: String) {
        #expect(SetCookie(value).concealed == concealed)
    }

    @Test func `an exchange is stored without what differs in every run`() {
        let exchange = Exchange(
            request: Request(
                method: .post, target: "/orders",
                headers: [
                    .contentType: "application/json", .authorization: "Bearer abc123def456", .userAgent: "x",
                ],
                body: Body(#"{"copies":2,"book":1}"#)),
            response: Response(
                status: .created,
                headers: [
                    .date: "now", .server: "x", .contentType: "application/json", .location: "/orders/1",
                    .setCookie: "sid=secret; Path=/; HttpOnly",
                ],
                body: Body(#"{"status":"reserved"}"#)))
        let text = HTTPFile.text(of: HTTPRecord(exchange), like: nil, style: style)
        #expect(
            String(decoding: text, as: UTF8.self) == """
                POST /orders
                authorization: Bearer <redacted>
                content-type: application/json

                {
                  "book": 1,
                  "copies": 2
                }

                HTTP/1.1 201 Created
                content-type: application/json
                location: /orders/1
                set-cookie: sid=<redacted>; Path=/; HttpOnly

                {
                  "status": "reserved"
                }

                """)
    }

    @Test(arguments: [
        "plain\n", "no newline", "\n", "a\n\n\n", "HTTP/1.1 200 OK\n", "\\ back\n\\\\slash",
        "\nstarts blank\n", "\r\n",
    ])
    func `a text body reads back as it was`(body: String) throws {
        let record = HTTPRecord(
            requestLine: "POST /", requestBody: .text(Array(body.utf8)), statusLine: "HTTP/1.1 200 OK",
            responseBody: .text(Array(body.utf8)))
        #expect(try HTTPFile.record(in: HTTPFile.text(of: record, like: nil, style: style)) == record)
    }

    @Test func `an exchange without bodies reads back as it was`() throws {
        let record = HTTPRecord(requestLine: "DELETE /books/1", statusLine: "HTTP/1.1 204 No Content")
        #expect(try HTTPFile.record(in: HTTPFile.text(of: record, like: nil, style: style)) == record)
    }

    @Test func `a binary body stands there by its digest`() throws {
        let exchange = Exchange(
            request: Request(target: "/cover"), response: Response(body: Body([0, 1, 2, 0xFF])))
        let record = HTTPRecord(exchange)
        let text = HTTPFile.text(of: record, like: nil, style: style)
        #expect(String(decoding: text, as: UTF8.self).contains("\\ binary body: 4 bytes, sha256 "))
        #expect(try HTTPFile.record(in: text) == record)
    }

    @Test func `a request field is kept where the test names it, in any case`() throws {
        let exchange = Exchange(
            request: Request(target: "/", headers: [.userAgent: "curl", .origin: "https://shop.example"]),
            response: Response())
        let format = SnapshotFormat<Exchange>.http(keeping: ["ORIGIN", "x-none"])
        guard case .http(let record) = try format.content(exchange) else {
            Issue.record("not an exchange")
            return
        }
        #expect(record.requestFields == [HTTPRecord.Field(name: "origin", value: "https://shop.example")])
    }

    @Test(
        arguments: [
            ("", .noResponse, 1), ("GET /\naccept: x\n", .noResponse, 2),
            ("HTTP/1.1 200 OK\n\n", .noRequest, 1),
            ("GET /\naccept: x\nHTTP/1.1 200 OK\n\n", .noBlankLine, 3),
            ("GET /\n\nHTTP/1.1 200", .noBlankLine, 3),
            ("GET /\naccept\n\nHTTP/1.1 200\n\n", .field, 2), ("\n\nHTTP/1.1 200\n\n", .requestLine, 1),
            ("GET\n\nHTTP/1.1 200\n\n", .requestLine, 1), ("GET /\n\nHTTP/1.1 x\n\n", .statusLine, 3),
        ] as [(String, HTTPFileError.Reason, Int)])
    func `a damaged file names the line where reading stopped`(
        _ text: String, _ reason: HTTPFileError.Reason, _ line: Int
    ) {
        let error = #expect(throws: HTTPFileError.self) { try HTTPFile.record(in: Array(text.utf8)) }
        #expect(error?.reason == reason)
        #expect(error?.line == line)
    }

    @Test func `line ends of Windows read like those that were written`() throws {
        let record = HTTPRecord(
            requestLine: "POST /",
            requestFields: [HTTPRecord.Field(name: "content-type", value: "text/plain")],
            requestBody: .text(Array("a\nb".utf8)), statusLine: "HTTP/1.1 200 OK",
            responseFields: [HTTPRecord.Field(name: "content-type", value: "application/json")],
            responseBody: .json(["a": [1, 2]]))
        let text = HTTPFile.text(of: record, like: nil, style: style)
        let windows = text.flatMap { $0 == UInt8(ascii: "\n") ? [0x0D, 0x0A] : [$0] }
        #expect(try HTTPFile.record(in: windows) == record)
    }

    @Test func `a carriage return is a part of the text where not every line has one`() throws {
        let text = "POST /\n\na\r\nb\r\n\nHTTP/1.1 200 OK\n\n"
        #expect(try HTTPFile.record(in: Array(text.utf8)).requestBody == .text(Array("a\r\nb\r\n".utf8)))
    }
}
