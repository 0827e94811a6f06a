import AccordJSON
import Testing

@testable import AccordSnapshots

@Suite struct SecretPlaceTests {
    private let card = "4242 4242 4242 4242"

    @Test func `the place of a secret in a document is a pointer`() {
        let json: JSON = ["items": [["a/b": JSON(card)]], "token": "Bearer abc123def456"]
        #expect(SecretPlace(of: .cardNumber, in: .json(json)) == .pointer("/items/0/a~1b"))
        #expect(SecretPlace(of: .basic, in: .json(json)) == nil)
    }

    @Test func `the place of a secret in an exchange is a header, a cookie or a body's pointer`() {
        var record = HTTPRecord(
            requestLine: "GET /", statusLine: "HTTP/1.1 200 OK",
            responseFields: [
                HTTPRecord.Field(name: "x-token", value: "Basic dXNlcjpwYXNzd29yZA=="),
                HTTPRecord.Field(name: "set-cookie", value: "sid=\(card); Path=/"),
            ], responseBody: .json(["key": "Bearer abc123def456"]))
        #expect(SecretPlace(of: .basic, in: .http(record)) == .header("x-token"))
        #expect(SecretPlace(of: .cardNumber, in: .http(record)) == .cookie("sid"))
        #expect(SecretPlace(of: .bearer, in: .http(record)) == .pointer("/key"))
        record.responseFields = []
        #expect(SecretPlace(of: .basic, in: .http(record)) == nil)
    }
}
