import AccordConfiguration
import AccordHTTP
import AccordJSON
import AccordReport
import Testing

@testable import AccordSnapshots

/// What redactions leave of an exchange, and what a file gives back of it.
@Suite struct ExchangeRedactionTests {
    private static let path = "ShopTests/BookTests/lists.http"
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    private static let play = HTTPRecord(
        requestLine: "GET /play?level=two", requestFields: [.init(name: "accept", value: "text/plain")],
        statusLine: "HTTP/1.1 200 OK", responseFields: [.init(name: "x-mood", value: "merry")],
        responseBody: .text(Array("well\n".utf8)))

    private static let document = HTTPRecord(
        requestLine: "GET /play", statusLine: "HTTP/1.1 200 OK",
        responseFields: [.init(name: "content-type", value: "application/json")],
        responseBody: .json(["name": "Ada"]))

    private func check(
        _ record: HTTPRecord, _ redactions: Redaction..., mode: RecordMode = .pending
    ) -> SnapshotOutcome {
        let test = SnapshotRequest.Test(
            owner: sandbox.owner, isParameterized: false, session: SnapshotSession())
        let format = SnapshotFormat<HTTPRecord>(fileExtension: "http") { .http($0) }
        return sandbox.snapshots().check(
            SnapshotRequest(
                record, as: format, named: nil, redacting: redactions, by: test, mode: mode, keyOrder: .free,
                at: CallSite(
                    fileID: "ShopTests/BookTests.swift", filePath: "/shop/BookTests.swift", line: 7, column: 3
                )))
    }

    // MARK: - Patterns

    @Test func `a pattern that matches all leaves the method, the status and names of fields`() throws {
        _ = check(Self.play, .matching(".*"))
        try sandbox.decisions.accept(Self.path)
        #expect(
            try sandbox.stored(Self.path) == """
                GET <string>
                accept: <string>

                HTTP/1.1 200 OK
                x-mood: <string>

                <string>

                """)
        #expect(check(Self.play, .matching(".*")).findings.isEmpty)
    }

    @Test func `a pattern finds no method, and says that it found nothing`() throws {
        let record = HTTPRecord(requestLine: "GET /play", statusLine: "HTTP/1.1 200 OK")
        _ = check(record)
        try sandbox.decisions.accept(Self.path)
        #expect(check(record, .matching("[A-Z]+")).rules == ["snapshots/dead-redaction"])
        #expect(try sandbox.stored(Self.path)?.hasPrefix("GET /play\n") == true)
    }

    @Test func `a pattern is held against the target by itself`() throws {
        _ = check(Self.play, .matching("^/([a-z]+)"))
        try sandbox.decisions.accept(Self.path)
        #expect(try sandbox.stored(Self.path)?.hasPrefix("GET /<string>?level=two\n") == true)
    }

    // MARK: - Reading back

    @Test(arguments: [RecordMode.pending, .missing, .all])
    func `what would be read as another body is refused before it is written`(mode: RecordMode) throws {
        for redaction in [Redaction.matching(".*"), .header("content-type")] {
            let outcome = check(Self.document, redaction, mode: mode)
            #expect(outcome.rules == ["snapshots/misread"])
            #expect(sandbox.files().isEmpty)
        }
    }

    @Test(arguments: [
        ("<string> /play", "x-mood", "a request line is a method and a target: `GET /books`"),
        ("GET /a\nb: c", "x-mood", "its request line would be another"),
        ("GET /a", "x\nmood", "a header field is a name, a colon and a value"),
        ("GET /a", "x: mood", "the response's header fields would be others"),
    ])
    func `what would not be read back is refused with the reason`(
        requestLine: String, field: String, reason: String
    ) {
        let outcome = check(
            HTTPRecord(
                requestLine: requestLine, statusLine: "HTTP/1.1 200 OK",
                responseFields: [.init(name: field, value: "merry")]))
        #expect(outcome.rules == ["snapshots/misread"])
        #expect(outcome.findings.first?.headline.hasSuffix("something else than it is: \(reason)") == true)
        #expect(sandbox.files().isEmpty)
    }

    @Test func `a status that is none is refused`() {
        let outcome = check(HTTPRecord(requestLine: "GET /a", statusLine: "HTTP/1.1 <number>"))
        #expect(outcome.rules == ["snapshots/misread"])
    }

    @Test func `the refusal says what to do`() {
        #expect(
            TextRenderer().render(check(Self.document, .header("content-type")).findings) == """
                error: ShopTests/BookTests/lists() would be read as something else than it is: the response's body \
                would be another
                  at test /shop/BookTests.swift:7:3
                  redact less: method, status, names of fields and content-type say how the rest is read

                """)
    }

    // MARK: - Damage

    @Test(arguments: ["GET", "<string> /play", "GET\u{301} /play"])
    func `a stored request line that is none is damaged in the test as it is in a lint`(
        line: String
    ) throws {
        let text = "\(line)\n\nHTTP/1.1 200 OK\n\n"
        try sandbox.store(text, at: Self.path)
        let record = HTTPRecord(requestLine: "GET /play", statusLine: "HTTP/1.1 200 OK")
        let lint = FileLint(
            path: Self.path, shown: Self.path, bytes: Array(text.utf8), SnapshotLintOptions())
        #expect(check(record).rules == ["snapshots/damaged"])
        #expect(lint.findings().map(\.rule.id) == ["snapshots/damaged"])
    }
}
