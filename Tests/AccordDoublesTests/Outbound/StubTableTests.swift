import Accord
import AccordExpectations
import AccordReport
import HTTPTypes
import Testing

@testable import AccordDoubles

@Suite struct StubTableTests {
    private let table = StubTable(Audience(nil))

    private func add(
        _ method: HTTPRequest.Method, _ path: String, isDefault: Bool = false,
        _ edit: (inout StubPattern) -> Void = { _ in }
    ) -> StubRoute {
        var pattern = StubPattern(method, path)
        edit(&pattern)
        let site = CallSite(fileID: #fileID, filePath: #filePath, line: 7, column: 1)
        let route = StubRoute(pattern, at: site, for: table.audience, isDefault: isDefault)
        table.add(route)
        return route
    }

    private func request(
        _ method: HTTPRequest.Method, _ target: String, headers: HTTPFields = [:], body: String = ""
    ) -> StubRequest {
        StubRequest(method: method, target: target, headers: headers, body: Body(body))
    }

    private func refusal(_ request: StubRequest) -> Finding? {
        if case .refusal(let finding, _, _) = table.decide(request) { finding } else { nil }
    }

    private func route(_ request: StubRequest) -> (route: StubRoute, call: StubCall)? {
        if case .reply(_, let route, let call) = table.decide(request) { (route, call) } else { nil }
    }

    @Test func `a name in braces stands for one segment, percent-decoded`() {
        _ = add(.get, "/payments/{id}/items/{item}")
        let found = route(request(.get, "/payments/a%2Fb/items/caf%C3%A9?x=1"))
        #expect(found?.call.parameters == ["id": "a/b", "item": "caf\u{E9}"])
        #expect(refusal(request(.get, "/payments//items/1")) != nil)
        #expect(refusal(request(.get, "/payments/1/items/1/more")) != nil)
    }

    @Test func `of two routes that fit the later one answers`() {
        let first = add(.get, "/rates/{name}")
        let second = add(.get, "/rates/EUR")
        #expect(route(request(.get, "/rates/EUR"))?.route === second)
        #expect(route(request(.get, "/rates/USD"))?.route === first)
    }

    @Test func `a route of the test goes before a default, whichever was added first`() {
        let own = add(.get, "/rates/EUR").replyOnce(.status(.ok))
        let (first, second) = (
            add(.get, "/rates/{name}", isDefault: true), add(.get, "/rates/{name}", isDefault: true)
        )
        #expect(route(request(.get, "/rates/EUR"))?.route === own)
        #expect(route(request(.get, "/rates/USD"))?.route === second)
        // A sequence that has ended is told, and no default steps in.
        #expect(refusal(request(.get, "/rates/EUR"))?.rule == .exhaustedStub)
        #expect(first.checkCalls().map(\.rule) == [.unusedStub])
        #expect(second.checkCalls() == [])
    }

    @Test(arguments: ["", "http://api.example.com"])
    func `a query in the path of a route is one that the call has to have`(host: String) throws {
        let rates = add(.get, "\(host)/rates?base=a+b&x")
        #expect(route(request(.get, "\(host)/rates?x=&base=a%20b&more"))?.route === rates)
        let finding = try #require(refusal(request(.get, "\(host)/rates?base=USD&x")))
        #expect(finding.hints.last == "query base: expected a b, got USD")
    }

    @Test func `what a route says of query, headers and body has to fit, and more does not matter`() {
        _ = add(.post, "/payments") {
            $0.query = [("mode", "a b")]
            $0.headers = [.accept: "text/plain"]
            $0.json = ["amount": .number(1...)]
        }
        let headers: HTTPFields = [.accept: "text/plain", .userAgent: "x"]
        let body = #"{"amount": 5, "currency": "EUR"}"#
        #expect(route(request(.post, "/payments?x=1&mode=a+b", headers: headers, body: body)) != nil)
        #expect(refusal(request(.post, "/payments?mode=a", headers: headers, body: body)) != nil)
        #expect(refusal(request(.post, "/payments?mode=a%20b", body: body)) != nil)
        #expect(refusal(request(.post, "/payments?mode=a+b", headers: headers, body: "{}")) != nil)
        #expect(refusal(request(.post, "/payments?mode=a+b", headers: headers, body: "no")) != nil)
    }

    @Test func `a call that misses by a little is told the nearest route and why`() throws {
        _ = add(.get, "/books")
        _ = add(.post, "/payments/{id}") {
            $0.query = [("mode", "live")]
            $0.json = ["amount": 5]
        }
        let finding = try #require(
            refusal(request(.put, "/payment/1?mode=test", body: #"{"amount": 4}"#)))
        #expect(finding.headline == "PUT /payment/1?mode=test: no route of the stub answers this call")
        #expect(
            finding.hints == [
                "nearest: POST /payments/{id} (AccordDoublesTests/StubTableTests.swift:7)",
                "method: expected POST, got PUT", "path: expected /payments/{id}, got /payment/1",
                "query mode: expected live, got test", "body: it differs",
            ])
        #expect(finding.differences.map(\.pointer.description) == ["/amount"])
    }

    @Test func `a secret in a header that misses is not shown`() throws {
        _ = add(.get, "/a") { $0.headers = [.authorization: "Bearer right"] }
        let finding = try #require(
            refusal(request(.get, "/a", headers: [.authorization: "Bearer wrong"])))
        #expect(
            finding.hints.last == "header authorization: expected Bearer <redacted>, got Bearer <redacted>")
    }

    @Test func `a stub without routes says so`() {
        #expect(refusal(request(.get, "/"))?.hints == ["the stub has no routes"])
    }

    @Test func `a host that no route names is told, with the one that was meant`() throws {
        _ = add(.get, "http://api.example.com/rates")
        #expect(route(request(.get, "http://API.example.com:80/rates")) != nil)
        let finding = try #require(refusal(request(.get, "http://api.exmple.com/rates")))
        #expect(
            finding.headline
                == "GET http://api.exmple.com/rates: no route of the stub stands for api.exmple.com")
        #expect(finding.hints.first == "did you mean `api.example.com`?")
        #expect(refusal(request(.get, "/rates")) != nil)
    }

    @Test func `a route without a host does not answer for other hosts`() {
        _ = add(.get, "/rates")
        #expect(refusal(request(.get, "http://api.example.com/rates"))?.rule == .unknownHost)
    }

    @Test func `replies come one after the other, and the last one repeats`() {
        _ = add(.get, "/rates").reply(.status(.serviceUnavailable), .status(.ok))
        let statuses = (0..<3).map { _ -> Int? in
            guard case .reply(let reply, _, _) = table.decide(request(.get, "/rates")),
                case .response(let response) = reply.form
            else { return nil }
            return response.status.code
        }
        #expect(statuses == [503, 200, 200])
    }

    @Test func `a call after the last of replies that are given once is told`() throws {
        _ = add(.get, "/rates").replyOnce(.status(.ok))
        #expect(refusal(request(.get, "/rates")) == nil)
        let finding = try #require(refusal(request(.get, "/rates")))
        #expect(finding.headline == "GET /rates: call 2 came after the last reply")
    }

    @Test func `routes that were called too often or not at all are told`() {
        let (used, unused) = (add(.get, "/a"), add(.get, "/b"))
        _ = route(request(.get, "/a"))
        #expect(used.checkCalls() == [])
        #expect(unused.checkCalls()[0].headline == "GET /b: nothing has called this route of the stub")
        #expect(unused.optional().checkCalls() == [])
        #expect(used.times(2).checkCalls()[0].headline == "GET /a: expected 2 calls, got 1")
        #expect(used.times(1...3).checkCalls() == [])
        #expect(used.times(0).checkCalls().count == 1)
        #expect(unused.times(1).checkCalls()[0].headline == "GET /b: expected 1 call, got 0")
    }

    @Test func `a pattern of the body that is invalid is told as such`() throws {
        _ = add(.post, "/a") { $0.json = ["a": .regex("(")] }
        let finding = try #require(refusal(request(.post, "/a", body: #"{"a": "x"}"#)))
        #expect(finding.hints.last?.contains("pattern `(` is invalid") == true)
    }
}
