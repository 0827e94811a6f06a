import AccordContract
import AccordHTTP
import AccordReport
import HTTPTypes
import Testing

struct HARFileTests {
    private static let archive = """
        {"log": {"version": "1.2", "entries": [
          {"request": {"method": "POST", "url": "https://x.org/v1/books?a=1", "headers": [
             {"name": ":authority", "value": "x.org"}, {"name": "Content-Type", "value": "application/json"}],
             "cookies": [{"name": "s", "value": "1"}], "postData": {"mimeType": "application/json", "text": "{}"}},
           "response": {"status": 201, "statusText": "Created", "headers": [
             {"name": "Set-Cookie", "value": "a=1\\nb=2"}],
             "content": {"mimeType": "image/png", "text": "AAEC/w==", "encoding": "base64"}}},
          {"request": {"method": "GET", "url": "https://x.org"}, "response": {"status": 0}},
          {"request": {"method": "GET", "url": "https://x.org"},
           "response": {"status": 200, "headers": [], "content": {"text": "!", "encoding": "base64"}}}
        ]}}
        """

    @Test func `an entry is an exchange`() throws {
        let file = try HARFile(Array(Self.archive.utf8), path: "a.har")
        let exchange = try #require(file.entries.first).exchange
        #expect(exchange.request.method == .post)
        #expect(exchange.request.target == "/v1/books?a=1")
        #expect(exchange.request.authority == "x.org")
        #expect(exchange.request.headers[.cookie] == "s=1")
        #expect(exchange.request.body.text == "{}")
        #expect(exchange.response.status.code == 201)
        #expect(exchange.response.headers[.contentType] == "image/png")
        #expect(exchange.response.headers[values: .setCookie] == ["a=1", "b=2"])
        #expect(exchange.response.body.bytes == [0, 1, 2, 255])
    }

    @Test func `an entry that makes no sense is left out and named`() throws {
        let file = try HARFile(Array(Self.archive.utf8), path: "a.har")
        #expect(file.entries.count == 1)
        #expect(
            file.problems.map(\.finding.headline) == [
                "entry 1 of a.har was left out: the request got no response",
                "entry 2 of a.har was left out: its content is said to be base64 and is not",
            ])
    }

    private func entry(_ request: String, _ response: String) throws -> HARFile.Entry {
        let text =
            #"{"log": {"entries": [{"request": {"method": "POST", "url": "https://x.org/", \#(request)},"#
            + #" "response": {"status": 200, \#(response)}}]}}"#
        return try #require(try HARFile(Array(text.utf8), path: "a.har").entries.first)
    }

    @Test func `an empty field is there`() throws {
        let entry = try entry(#""headers": [{"name": "E", "value": ""}]"#, #""headers": []"#)
        #expect(entry.exchange.request.headers.map(\.value) == [""])
    }

    @Test(arguments: [
        (#""bodySize": 3"#, true), (#""bodySize": 0"#, false), (#""bodySize": -1"#, false),
        (#""bodySize": 3, "postData": {"mimeType": "text/plain"}"#, true),
        (#""postData": {"mimeType": "multipart/form-data; boundary=b", "params": [{"name": "a"}]}"#, true),
        (#""postData": {"mimeType": "text/plain", "text": ""}"#, false),
    ])
    func `a request's body may be there without its bytes`(_ members: String, _ isUnrecorded: Bool) throws {
        #expect(try entry(members, #""headers": []"#).unrecorded == (isUnrecorded ? [.requestBody] : []))
    }

    @Test(arguments: [
        (#""content": {"size": 500, "mimeType": "application/json"}"#, true),
        (#""content": {"size": 0}"#, false),
        (#""content": {"size": -1}"#, true), (#""content": {"size": 2, "text": "ok"}"#, false),
    ])
    func `a response's body may be there without its bytes`(_ members: String, _ isUnrecorded: Bool) throws {
        #expect(try entry(#""headers": []"#, members).unrecorded == (isUnrecorded ? [.responseBody] : []))
    }

    @Test func `a form of fields is put together again, and has its type`() throws {
        let entry = try entry(
            #""postData": {"mimeType": "application/x-www-form-urlencoded", "params": ["#
                + #"{"name": "a", "value": "x&y =z"}, {"name": "b", "value": "%41"}]}"#, #""headers": []"#)
        #expect(entry.exchange.request.headers[.contentType] == "application/x-www-form-urlencoded")
        #expect(entry.exchange.request.body.text == "a=x%26y+%3Dz&b=%41")
    }

    @Test func `a damaged entry is an error, and a WebSocket is none`() throws {
        let text = """
            {"log": {"entries": [{"request": {"method": "GET"}, "response": {"status": 200}},
              {"request": {"method": "GET", "url": "wss://x.org/"}, "response": {"status": 101}}]}}
            """
        let file = try HARFile(Array(text.utf8), path: "a.har")
        #expect(file.problems.map(\.finding.severity) == [.error, .note])
    }

    @Test func `half a file is an error with its position`() {
        let half = Array(Self.archive.utf8.prefix(200))
        let error = #expect(throws: HARError.self) { try HARFile(half, path: "a.har") }
        #expect(error?.finding.places.first?.line == 3)
        #expect(error?.finding.rule.id == "contract/har-not-json")
    }

    @Test func `JSON that is no archive is refused`() {
        #expect(throws: HARError.self) { try HARFile(Array("{}".utf8), path: "a.har") }
    }
}
