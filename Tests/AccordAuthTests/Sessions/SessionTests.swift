#if Auth
import Accord
import AccordAuth
import AccordHTTP
import Testing

@Suite(.app(Gate.self)) struct SessionTests {
    static let signer = HMACCookieSigner(key: "key of the app")

    @Test(.authentication(.session(cookie: "session", signer: signer, value: { "user:\($0.id)" })))
    func `a user is signed in by a cookie that the app has signed`() async throws {
        let exchange = try await TestClient.signedIn.get("/headers")
        #expect(exchange.request.headers[.cookie] == "session=\(try Self.signer.signed("user:1"))")
    }

    @Test func `a forged session goes with the new client alone`() async throws {
        let client = try await TestClient.current
        let forged = try client.session(cookie: "session", Self.signer.tampered("42"))
        let cookie = try await forged.get("/headers").request.headers[.cookie]
        #expect(cookie?.hasPrefix("session=02.") == true)
        #expect(try await client.get("/headers").request.headers[.cookie] == nil)
    }

    @Test func `a session on another server is for that server`() async throws {
        let client = TestClient(transport: FarAway())
        let forged = try client.session(cookie: "session", "42")
        #expect(try await forged.get("/").request.headers[.cookie] == "session=42")
        #expect(try await forged.get("https://localhost/").request.headers[.cookie] == nil)
    }
}

private struct FarAway: HTTPTransport {
    var baseURL: String? { "https://staging.example.org" }

    func send(_ request: Request) async throws -> Reply { Reply(response: Response()) }
}
#endif
