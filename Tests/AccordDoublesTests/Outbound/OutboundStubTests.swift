#if Doubles
import Accord
import AccordDoubles
import AccordExpectations
import HTTPTypes
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(10))) struct OutboundStubTests {
    /// Runs with a stub that has ended, with all its issues, when this returns.
    private func withStub(
        bodyLimit: Int = OutboundStub.standardBodyLimit,
        _ body: (OutboundStub, Int) async throws -> Void
    ) async throws {
        let stub = try await OutboundStub(bodyLimit: bodyLimit)
        let port = Int(stub.baseURL.split(separator: ":").last ?? "") ?? 0
        let result: Result<Void, any Error>
        do { result = .success(try await body(stub, port)) } catch { result = .failure(error) }
        await stub.shutDown()
        try result.get()
    }

    private func get(_ target: String, _ fields: String = "Connection: close\r\n") -> String {
        "GET \(target) HTTP/1.1\r\nHost: stub\r\n\(fields)\r\n"
    }

    private func post(_ target: String, _ body: String, _ fields: String = "Connection: close\r\n") -> String
    {
        "POST \(target) HTTP/1.1\r\nHost: stub\r\nContent-Length: \(body.utf8.count)\r\n\(fields)\r\n\(body)"
    }

    private static func says(_ issue: Issue, _ text: String) -> Bool {
        issue.comments.contains { $0.rawValue.contains(text) }
    }

    @Test func `a route answers, and the call is kept for expectations`() async throws {
        try await withStub { (stub, port) async throws in
            let route = stub.on(.post, "/payments/{id}", json: ["amount": 5])
                .reply(.json(["status": "paid"], status: .created))
            let answer = try await WireClient.send(
                post("/payments/7", #"{"amount": 5}"#, "X-Key: k\r\nConnection: close\r\n"), to: port)
            #expect(answer.hasPrefix("HTTP/1.1 201 Created\r\n"))
            #expect(answer.hasSuffix(#"{"status":"paid"}"#))
            route.expectCalls(1)
            let call = try #require(stub.requests.first)
            call.expectStatus(.created).expectJSON(["status": "paid"])
                .expectRequestJSON(["amount": 5]).expectRequestJSON(containing: ["amount": 5])
                .expectRequestJSON(matches: ["amount": .number])
                .expectRequestHeader(try #require(HTTPField.Name("x-key")), "k")
            #expect(call.route == "/payments/{id}")
        }
    }

    @Test func `what the app has sent and should not have is told in the words of responses`() async throws {
        let exchange = Exchange(
            request: Request(method: .post, target: "/pay", headers: [.accept: "a"], body: #"{"amount": 4}"#),
            response: Response())
        #expect(
            exchange.checkRequestJSON(["amount": 5])[0].headline
                == "POST /pay: the JSON is not what was expected")
        #expect(exchange.checkRequestHeader(.accept, "b")[0].actual == "a")
        #expect(exchange.checkRequestHeader(.userAgent, "b")[0].headline.contains("has no header"))
    }

    @Test func `a call that no route answers is an issue of the test, with the nearest route`() async throws {
        try await withKnownIssue {
            try await withStub { (stub, port) async throws in
                stub.on(.get, "/rates").optional()
                let answer = try await WireClient.send(get("/rate"), to: port)
                #expect(answer.hasPrefix("HTTP/1.1 501 Not Implemented\r\n"))
                #expect(answer.contains("nearest: GET /rates"))
            }
        } matching: {
            Self.says($0, "path: expected /rates, got /rate")
        }
    }

    @Test func `a route that nobody calls is an issue where it was added`() async throws {
        try await withKnownIssue {
            try await withStub { (stub, _) async throws in stub.on(.get, "/rates") }
        } matching: { issue in
            Self.says(issue, "nothing has called this route") && issue.sourceLocation?.line == #line - 2
        }
    }

    @Test func `a stub that nobody shuts down tells of unused routes when it is let go`() async throws {
        try await withKnownIssue {
            let stub = try await OutboundStub()
            stub.on(.get, "/rates")
        } matching: {
            Self.says($0, "nothing has called this route")
        }
    }

    /// Stands for an app whose dependencies give a service its usual answer.
    private enum Shop: Fixture {
        static let needs: [any Fixture.Type] = [OutboundStub.self]

        static func setUp(_ context: FixtureContext) async throws -> OutboundStub {
            let stub = try await context.value(OutboundStub.self)
            stub.on(.get, "/rates").reply(.text("usual")).optional()
            stub.on(.get, "/names").reply(.text("usual"))
            return stub
        }
    }

    @Test(.fixtures(OutboundStub.self))
    func `a route of the test goes before those that its app gives later, as defaults`() async throws {
        let stub = try await OutboundStub.current
        let rates = stub.on(.get, "/rates").reply(.text("of the test"))
        // Only now is the app made.
        #expect(try await Shop.current === stub)
        let port = try #require(Int(stub.baseURL.split(separator: ":").last ?? ""))
        #expect(try await WireClient.send(get("/rates"), to: port).hasSuffix("\r\n\r\nof the test"))
        #expect(try await WireClient.send(get("/names"), to: port).hasSuffix("\r\n\r\nusual"))
        rates.expectCalls(1)
    }

    @Test func `the stub of a test's fixtures ends with the test and tells what was not called`() async throws
    {
        let urls = Mutex<[Int]>([])
        try await withKnownIssue {
            try await Scope.with { _ in
            } _: {
                let stub = try await OutboundStub.current
                let again = try await OutboundStub.current
                #expect(stub === again)
                stub.on(.get, "/rates")
                urls.withLock { $0.append(Int(stub.baseURL.split(separator: ":").last ?? "") ?? 0) }
            }
        } matching: {
            Self.says($0, "nothing has called this route")
        }
        let port = try #require(urls.withLock { $0.first })
        #expect(await !WireClient.isTaken(port))
    }

    @Test func `one connection carries several calls, also when they come at once`() async throws {
        try await withStub { (stub, port) async throws in
            stub.on(.get, "/a").reply(.text("first"), .text("second"), .text("third"))
            let answer = try await WireClient.talk(
                to: port,
                [
                    (get("/a", ""), "first"),
                    (get("/a", "") + get("/a"), ""),
                ])
            let bodies = answer.split(separator: "\r\n\r\n").dropFirst().map { $0.prefix { $0 != "H" } }
            #expect(bodies == ["first", "second", "third"])
        }
    }

    @Test func `a body in chunks, one after 100 Continue, and HEAD are understood`() async throws {
        try await withStub { (stub, port) async throws in
            stub.on(.post, "/a").reply(.text("thanks"))
            stub.on(.head, "/a").reply(.text("thanks"))
            let chunks =
                "POST /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
            _ = try await WireClient.send("\(chunks)3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n", to: port)
            #expect(stub.requests.last?.request.body.text == "abcde")
            let head = "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nExpect: 100-continue\r\n"
            let answer = try await WireClient.talk(
                to: port, [("\(head)Connection: close\r\n\r\n", "100 Continue\r\n\r\n"), ("xyz", "")])
            #expect(answer.hasSuffix("thanks"))
            #expect(stub.requests.last?.request.body.text == "xyz")
            let short = try await WireClient.send(
                "HEAD /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", to: port)
            #expect(short.contains("Content-Length: 6\r\n"))
            #expect(short.hasSuffix("\r\n\r\n"))
        }
    }

    @Test(arguments: [
        "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 11\r\nConnection: close\r\n\r\n12345678901",
        "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 11\r\nExpect: 100-continue\r\n\r\n",
        "POST /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nb\r\n12345678901\r\n0\r\n\r\n",
    ])
    func `a body that is too large is refused and told`(text: String) async throws {
        try await withKnownIssue {
            try await withStub(bodyLimit: 10) { (stub, port) async throws in
                stub.on(.post, "/a").optional()
                #expect(try await WireClient.send(text, to: port).hasPrefix("HTTP/1.1 413"))
            }
        } matching: {
            Self.says($0, "larger than the stub takes, 10 bytes")
        }
    }

    @Test func `a stub without a limit takes every body`() async throws {
        try await withStub(bodyLimit: .max) { (stub, port) async throws in
            stub.on(.post, "/a")
            #expect(try await WireClient.send(post("/a", "1234567890"), to: port).hasPrefix("HTTP/1.1 200"))
        }
    }

    @Test func `a body of exactly the limit is taken`() async throws {
        try await withStub(bodyLimit: 10) { (stub, port) async throws in
            stub.on(.post, "/a")
            #expect(try await WireClient.send(post("/a", "1234567890"), to: port).hasPrefix("HTTP/1.1 200"))
        }
    }

    @Test(arguments: [
        "nonsense\r\n\r\n", "\0\0\0\0", "GET / HTTP/9.9\r\n\r\n", "GET /a HTTP/1.1\r\nBad Header: x\r\n\r\n",
        "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
        "POST /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n",
        "GET aaa HTTP/1.1\r\n\r\n",
    ])
    func `what is no HTTP is refused and told, and the stub goes on`(text: String) async throws {
        try await withKnownIssue {
            try await withStub { (stub, port) async throws in
                stub.on(.get, "/a")
                #expect(try await WireClient.send(text, to: port).hasPrefix("HTTP/1.1 400"))
                #expect(try await WireClient.send(get("/a"), to: port).hasPrefix("HTTP/1.1 200"))
            }
        } matching: {
            Self.says($0, "no HTTP/1.1")
        }
    }

    @Test func `a client that speaks TLS is told apart`() async throws {
        try await withKnownIssue {
            try await withStub { (_, port) async throws in
                _ = try await WireClient.send("\u{16}\u{3}\u{1}\0\u{5}hello", to: port)
            }
        } matching: {
            Self.says($0, "use http:// in place of https://")
        }
    }

    @Test func `clients that go away in the middle of a call are no issue`() async throws {
        try await withStub { (stub, port) async throws in
            stub.on(.get, "/a")
            for text in ["POST /a HTTP/1.1\r\nContent-Length: 5\r\n\r\nab", "GET /a HT", ""] {
                try await WireClient.leave(port, after: text)
            }
            #expect(try await WireClient.send(get("/a"), to: port).hasPrefix("HTTP/1.1 200"))
        }
    }

    @Test func `faults break off where they say`() async throws {
        try await withStub { (stub, port) async throws in
            stub.on(.get, "/closed").reply(.closed)
            stub.on(.get, "/half").reply(.halfBody(of: "12345678"))
            stub.on(.get, "/garbage").reply(.garbage)
            stub.on(.get, "/reset").reply(.reset)
            #expect(try await WireClient.send(get("/closed", ""), to: port) == "")
            let half = try await WireClient.send(get("/half", ""), to: port)
            #expect(half.contains("Content-Length: 8\r\n"))
            #expect(half.hasSuffix("\r\n\r\n1234"))
            #expect(try await !WireClient.send(get("/garbage", ""), to: port).hasPrefix("HTTP"))
            await #expect(throws: (any Error).self) { try await WireClient.send(get("/reset", ""), to: port) }
            #expect(stub.requests.map(\.response.status.code) == [0, 200, 0, 0])
        }
    }

    @Test func `a reply that is computed knows the call`() async throws {
        try await withStub { (stub, port) async throws in
            stub.on(.get, "/echo/{name}").reply(
                .computed { call in
                    Response(
                        body: Body("\(call.parameters["name"] ?? "") \(call.number) \(call.request.target)"))
                })
            let answer = try await WireClient.send(get("/echo/ada?x=1"), to: port)
            #expect(answer.hasSuffix("ada 1 /echo/ada?x=1"))
        }
    }

    @Test func `a reply whose function throws is an issue, and a status of 500`() async throws {
        struct Broken: Error {}
        try await withKnownIssue {
            try await withStub { (stub, port) async throws in
                stub.on(.get, "/a").reply(.computed { _ in throw Broken() })
                #expect(try await WireClient.send(get("/a"), to: port).hasPrefix("HTTP/1.1 500"))
            }
        } matching: {
            Self.says($0, "Broken()")
        }
    }

    @Test func `a gate holds a reply until the test opens it`() async throws {
        try await withStub { (stub, port) async throws in
            let gate = StubGate()
            stub.on(.get, "/slow").reply(.text("at last").held(by: gate))
            async let answer = WireClient.send(get("/slow"), to: port)
            try await gate.arrival(within: .seconds(600))
            #expect(stub.requests.isEmpty)
            gate.open()
            #expect(try await answer.hasSuffix("at last"))
            #expect(try await WireClient.send(get("/slow"), to: port).hasSuffix("at last"))
        }
    }

    @Test func `a gate that nobody reaches is told after a time`() async {
        await #expect(throws: OutboundError.noArrival(within: .milliseconds(1))) {
            try await StubGate().arrival(within: .milliseconds(1))
        }
    }

    @Test func `shutting down does not wait for replies that are held or slow`() async throws {
        let held = Mutex<[Task<String, any Error>]>([])
        try await withStub { (stub, port) async throws in
            let (gate, opened) = (StubGate(), StubGate())
            opened.open()
            stub.on(.get, "/held").reply(.text("never").held(by: gate))
            stub.on(.get, "/slow").reply(.text("never").held(by: opened).delayed(by: .seconds(3600)))
            let texts = [get("/held"), get("/slow")]
            held.withLock { $0 = texts.map { text in Task { try await WireClient.send(text, to: port) } } }
            try await gate.arrival(within: .seconds(600))
            try await opened.arrival(within: .seconds(600))
        }
        for task in held.withLock({ $0 }) { #expect((try? await task.value) ?? "" == "") }
    }

    @Test func `a delay comes before the reply`() async throws {
        try await withStub { (stub, port) async throws in
            stub.on(.get, "/a").reply(.text("x").delayed(by: .milliseconds(20)))
            let start = ContinuousClock.now
            _ = try await WireClient.send(get("/a"), to: port)
            #expect(ContinuousClock.now - start >= .milliseconds(20))
        }
    }

    @Test func `the next call is waited for, and told when it does not come`() async throws {
        try await withStub { (stub, port) async throws in
            stub.on(.get, "/a")
            async let next = stub.nextRequest(within: .seconds(600)) { $0.request.path == "/a" }
            _ = try await WireClient.send(get("/a"), to: port)
            #expect(try await next.request.target == "/a")
            await #expect(throws: OutboundError.self) { try await stub.nextRequest(within: .milliseconds(1)) }
        }
    }

    @Test func `a proxy answers for the hosts of its routes`() async throws {
        try await withStub { (stub, port) async throws in
            stub.on(.get, "http://api.example.com/rates/{name}").reply(.text("1.1"))
            let answer = try await WireClient.send(get("http://api.example.com/rates/EUR"), to: port)
            #expect(answer.hasSuffix("1.1"))
            #expect(stub.requests.first?.request.url == "http://api.example.com/rates/EUR")
        }
    }

    @Test func `where outbound calls are allowed, a call goes on to its host`() async throws {
        try await withStub { (world, worldPort) async throws in
            world.on(.get, "/rates").reply(.text("1.1", status: .accepted))
            let stub = try await OutboundStub(passesOn: true)
            let port = try #require(stub.baseURL.split(separator: ":").last.flatMap { Int($0) })
            let answer = try await WireClient.send(get("http://127.0.0.1:\(worldPort)/rates"), to: port)
            #expect(answer.hasPrefix("HTTP/1.1 202"))
            #expect(answer.hasSuffix("1.1"))
            #expect(world.requests.count == 1)
            #expect(stub.requests.first?.response.status == .accepted)
        }
    }

    @Test func `a host that cannot be asked is an issue that names the call`() async throws {
        try await withKnownIssue {
            try await withStub { (_, _) async throws in
                let stub = try await OutboundStub(passesOn: true)
                let port = try #require(stub.baseURL.split(separator: ":").last.flatMap { Int($0) })
                let answer = try await WireClient.send(get("http://127.0.0.1:1/rates"), to: port)
                #expect(answer.hasPrefix("HTTP/1.1 502"))
            }
        } matching: {
            Self.says($0, "GET http://127.0.0.1:1/rates: the host could not be asked")
        }
    }

    @Test func `CONNECT is refused with a reason`() async throws {
        try await withKnownIssue {
            try await withStub { (_, port) async throws in
                let text = "CONNECT api.example.com:443 HTTP/1.1\r\nHost: api.example.com:443\r\n\r\n"
                #expect(try await WireClient.send(text, to: port).hasPrefix("HTTP/1.1 501"))
            }
        } matching: {
            Self.says($0, "the app asks for api.example.com:443 over TLS")
        }
    }

    @Test(.enabled(if: Tool.curl.isInstalled, "curl is not installed"))
    func `curl is answered directly, through the proxy, with a large body and over an upgrade`() async throws
    {
        try await withStub { (stub, _) async throws in
            stub.on(.get, "/a").reply(.text("direct"))
            stub.on(.get, "http://api.example.com/b").reply(.text("by proxy"))
            stub.on(.post, "/large").reply(
                .computed { Response(body: Body("\($0.request.body.bytes.count)")) })
            #expect(try await Tool.curl.run("-sS", "\(stub.baseURL)/a").output == "direct")
            #expect(try await Tool.curl.run("-sS", "--http2", "\(stub.baseURL)/a").output == "direct")
            let proxied = try await Tool.curl.run(
                "-sS", "http://api.example.com/b", environment: stub.environment)
            #expect(proxied.output == "by proxy")
            let file = "/proc/self/exe"
            let size = try await Tool.curl.run(
                "-sS", "--data-binary", "@\(file)", "-H", "Expect: 100-continue", "\(stub.baseURL)/large")
            #expect((Int(size.output) ?? 0) > 100_000)
        }
    }

    @Test(.fixtures(OutboundStub.self, MailOutbox.self))
    func `what computes a reply asks for fixtures as its test does`() async throws {
        let stub = try await OutboundStub.current
        stub.on(.get, "/mails").reply(
            .computed { _ in Response(body: Body("\(try await MailOutbox.current.mails.count)")) })
        try await MailOutbox.current.send(Mail(from: nil, to: [], subject: "x"))
        let port = try #require(Int(stub.baseURL.split(separator: ":").last ?? ""))
        #expect(try await WireClient.send(get("/mails"), to: port).hasSuffix("\r\n\r\n1"))
    }

    @Test(.enabled(if: Tool.python.isInstalled, "python3 is not installed"))
    func `Python's client keeps one connection for its calls`() async throws {
        try await withStub { (stub, port) async throws in
            stub.on(.put, "/a").reply(.json(["ok": true]))
            let script = """
                import http.client
                c = http.client.HTTPConnection('127.0.0.1', \(port))
                for i in range(3):
                    c.request('PUT', '/a', body=b'x' * i, headers={'Content-Type': 'text/plain'})
                    print(c.getresponse().read().decode())
                """
            #expect(
                try await Tool.python.run("-c", script).output
                    == String(repeating: "{\"ok\":true}\n", count: 3))
            #expect(stub.requests.map(\.request.body.bytes.count) == [0, 1, 2])
        }
    }

    @Test(arguments: 0..<200) func `stubs of parallel tests do not see each other`(number: Int) async throws {
        try await withStub { (stub, port) async throws in
            stub.on(.get, "/number").reply(.text("\(number)"))
            #expect(try await WireClient.send(get("/number"), to: port).hasSuffix("\r\n\r\n\(number)"))
            #expect(stub.requests.count == 1)
        }
    }
}
#endif
