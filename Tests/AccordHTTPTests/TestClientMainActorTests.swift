import AccordHTTP
import AccordJSON
import Testing

@MainActor
@Suite struct TestClientMainActorTests {
    private struct Order: Encodable { var book = 1 }

    private var order = Order()

    @Test func `a test on the main actor sends what belongs to it`() async throws {
        let transport = RecordingTransport()
        let client = TestClient(transport: transport)
        try await client.post("/", encoding: order)
        try await client.put("/", json: ["book": 1])
        #expect(transport.requests.map(\.body.text) == [#"{"book":1}"#, #"{"book":1}"#])
    }

    @Test func `a handler on the main actor answers a test that waits there`() async throws {
        let client = TestClient(
            transport: HandlerTransport { _ in await MainActor.run { Response(body: "main") } })
        #expect(try await client.get("/").response.body.text == "main")
    }
}
