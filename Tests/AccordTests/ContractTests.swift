import Accord
import Testing

/// The expectations and the trait on contracts; what a check finds is tested beside the check.
@Suite(.app(Greeter.self), .contract(GreeterContract.kept)) struct ContractTests {
    private func isIssue(_ issue: Issue, saying text: String) -> Bool {
        issue.comments.contains { $0.rawValue.contains(text) }
    }

    @Test func `an exchange that keeps the contract passes, bound and asked for`() async throws {
        let exchange = try await TestClient.current.get("/hello", query: ["tone": "kind"])
        try exchange.expectConforms().requireConforms(to: try Contract.current())
    }

    @Test func `an exchange that breaks another contract fails, with both places`() async throws {
        let exchange = try await TestClient.current.get("/hello")
        let broken = try Contract(loading: GreeterContract.broken)
        withKnownIssue {
            exchange.expectConforms(to: broken)
        } matching: { issue in
            isIssue(issue, saying: "body of the 200 response at /greeting: expected integer, got \"hello\"")
                && isIssue(issue, saying: "at test Tests/AccordTests/ContractTests.swift:")
                && isIssue(issue, saying: "broken.yaml:17:30")
        }
    }

    @Test func `the innermost contract is the one that counts`() async throws {
        try await withKnownIssue {
            try await withFixtures(.contract(GreeterContract.broken)) { client in
                _ = try await client.get("/hello")
            }
        } matching: {
            isIssue($0, saying: "expected integer")
        }
    }

    @Test func `a client that a test made itself is checked`() async throws {
        try await withKnownIssue {
            let client = TestClient(
                transport: HandlerTransport { _ in
                    Response(headers: [.contentType: "application/json"], body: Body(#"{"greeting": 1}"#))
                })
            try await client.get("/hello")
        } matching: {
            isIssue($0, saying: "expected string")
        }
    }

    @Test func `strictness is a matter of the call`() async throws {
        let exchange = try await TestClient.current.get("/hello")
        withKnownIssue {
            exchange.expectConforms(strictness: .strict)
        } matching: {
            isIssue($0, saying: "`id`")
        }
    }

    @Test func `an accepted request must keep the contract`() async throws {
        try await withKnownIssue {
            _ = try await TestClient.current.get("/hello", query: ["tone": "rude"])
        } matching: {
            isIssue($0, saying: "query parameter `tone`")
        }
    }

    @Test func `a refused request may be wrong, and is expected to be so`() async throws {
        let exchange = try await TestClient.current.post("/strict", json: ["nome": "Ada"])
        exchange.expectInvalidRequest(at: "/name")
        withKnownIssue {
            exchange.expectInvalidRequest(at: "/age")
        } matching: {
            isIssue($0, saying: "/age")
        }
    }

    @Test func `what a contract declares can be asked for`() throws {
        try Contract.current()
            .expectPath("/hello")
            .expectOperation(.get, "/hello")
            .expectRequestSchema(.post, "/strict", accepting: ["name": "Ada"])
            .expectResponseSchema(.get, "/hello", as: "application/json", accepting: ["greeting": "hi"])
            .requirePath("/strict")
    }

    @Test(arguments: [
        (0, "the contract has no path /helo"), (1, "the contract has no operation PUT /hello"),
        (2, "GET /hello declares no request body"), (3, "POST /strict declares no body for 500"),
        (4, "GET /hello declares no body of the type text/html"), (5, "`greeting` is missing"),
    ])
    func `what a contract does not declare is an issue that says so`(question: Int, says: String) throws {
        let contract = try Contract.current()
        withKnownIssue {
            switch question {
            case 0: contract.expectPath("/helo")
            case 1: contract.expectOperation(.put, "/hello")
            case 2: contract.expectRequestSchema(.get, "/hello")
            case 3: contract.expectResponseSchema(.post, "/strict", status: .internalServerError)
            case 4: contract.expectResponseSchema(.get, "/hello", as: "text/html")
            default: contract.expectResponseSchema(.get, "/hello", accepting: ["greting": "hi"])
            }
        } matching: {
            isIssue($0, saying: says)
        }
    }

    @Test func `a contract that is not there is an error that says where it was looked for`() {
        let error = #expect(throws: ContractFileError.self) { try Contract.named("bookshp.yaml") }
        #expect(error?.description.contains("contracts/bookshp.yaml") ?? false)
    }
}
