import Accord
import Testing

/// An app that serves its own OpenAPI document.
@Suite struct ServedContractTests {
    private static let good = """
        {"openapi": "3.1.0", "info": {"title": "Hello", "version": "1"}, "paths": {"/hello": {"get": {
          "responses": {"200": {"description": "Hi.", "content": {"text/plain": {"schema": {"const": "hi"}}}}}}}}}
        """

    private func client(serving document: String) -> TestClient {
        TestClient(
            transport: HandlerTransport { request in
                request.path == "/hello"
                    ? Response(headers: [.contentType: "text/plain"], body: "hi")
                    : Response(headers: [.contentType: "application/json"], body: Body(document))
            })
    }

    @Test func `a document without errors passes, and holds for other exchanges`() async throws {
        let client = client(serving: Self.good)
        let contract = try await client.get("/openapi.json").expectContract().contract()
        try await client.get("/hello").expectConforms(to: contract)
    }

    @Test(arguments: [
        (#"{"openapi": "3.1.0", "paths": {}}"#, "`info`"),
        (#"{"swagger": "2.0"}"#, "Swagger"),
        ("{\"openapi\": ", "openapi.json:1:"),
        (
            Self.good.replacing(#"{"const": "hi"}"#, with: ##"{"$ref": "#/components/schemas/Hi"}"##),
            "#/components/schemas/Hi"
        ),
    ])
    func `one with errors is an issue that names them`(document: String, says: String) async throws {
        let exchange = try await client(serving: document).get("/openapi.json")
        withKnownIssue {
            exchange.expectContract()
        } matching: { issue in
            issue.comments.contains { $0.rawValue.contains(says) }
        }
    }
}
