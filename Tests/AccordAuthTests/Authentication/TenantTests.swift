#if Auth
import Accord
import AccordAuth
import HTTPTypes
import Testing

@Suite(.app(Gate.self)) struct TenantTests {
    @Test func `a tenant's client has the header, the role and the claim in one call`() async throws {
        let client = try await TestClient.current.tenant("acme", role: "owner", email: "o@acme.example")
        let exchange = try await client.get("/me").expectJSON(["subject": "1", "roles": ["owner"]])
        #expect(exchange.request.headers[HTTPField.Name("X-Tenant-ID")!] == "acme")
        let token = try #require(exchange.request.headers[.authorization]).dropFirst(7)
        #expect(try tokenClaims(String(token))["tenant"]?.string == "acme")
        #expect(try tokenClaims(String(token))["email"]?.string == "o@acme.example")
    }

    @Test(.authentication(Gate.authentication.tenantHeader(HTTPField.Name("X-Org")!)))
    func `the header has the name that the authentication gives it`() async throws {
        let exchange = try await TestClient.current.tenant("acme").get("/me")
        #expect(exchange.request.headers[HTTPField.Name("X-Org")!] == "acme")
        #expect(exchange.request.headers[HTTPField.Name("X-Tenant-ID")!] == nil)
    }
}
#endif
