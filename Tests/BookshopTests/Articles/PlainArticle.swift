// What the README says of an app without a framework, word for word: ArticleTests compares them.
import Accord
import Testing

@Suite struct PlainArticle {
    @Test func `an app without a framework`() async throws {
        let transport = HandlerTransport { request in
            guard request.path == "/hello" else { return Response(status: .notFound) }
            return Response(headers: [.contentType: "application/json"], body: #"{"greeting": "hello"}"#)
        }
        let client = TestClient(transport: transport)
        try await client.get("/hello").expectStatus(.ok).expectJSON(["greeting": "hello"])
    }
}
