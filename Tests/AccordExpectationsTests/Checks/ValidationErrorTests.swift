import AccordHTTP
import AccordJSON
import AccordReport
import HTTPTypes
import Testing

@testable import AccordExpectations

struct ValidationErrorTests {
    /// One body of each dialect, with an error at the price of the first item.
    static let bodies: [(dialect: String, body: JSON)] = [
        (
            "RFC 9457",
            ["title": "x", "errors": [["pointer": "#/items/0/price", "detail": "too low", "code": "low"]]]
        ),
        ("RFC 9457", ["invalid-params": [["name": "items[0].price", "reason": "too low", "code": "low"]]]),
        ("JSON:API", ["errors": [["source": ["pointer": "/data/attributes/items/0/price"], "code": "low"]]]),
        ("FastAPI", ["detail": [["loc": ["body", "items", 0, "price"], "type": "low", "msg": "too low"]]]),
        ("OpenViper", ["detail": [["field": "items.0.price", "message": "too low", "code": "low"]]]),
        ("field map", ["errors": ["items.0.price": [["code": "low", "message": "too low"]]]]),
        ("field map", ["items": [["price": [["code": "low"]]]]]),
        ("Hummingbird", ["error": ["message": "items.0.price is too low", "code": "low"]]),
        ("Vapor", ["error": true, "reason": "items.0.price is too low", "code": "low"]),
    ]

    @Test(arguments: ValidationErrorTests.bodies.indices)
    func `a field is found in every dialect`(_ index: Int) {
        let (dialect, body) = Self.bodies[index]
        let exchange = Exchange.sample(.unprocessableContent, json: body)
        #expect(ValidationDialect.automatic.reading(of: exchange)?.dialect == dialect)
        #expect(Self.check(exchange, "items.0.price").isEmpty)
        #expect(Self.check(exchange, "items.0.price", code: "low").isEmpty)
        #expect(Self.check(exchange, "items.0.price", code: "high").map(\.rule) == [.validationError])
        #expect(Self.check(exchange, "price").map(\.rule) == [.validationError])
    }

    @Test(arguments: ValidationErrorTests.bodies.indices)
    func `a success never passes`(_ index: Int) {
        let exchange = Exchange.sample(.ok, json: Self.bodies[index].body)
        #expect(Self.check(exchange, "items.0.price").map(\.rule) == [.status])
        #expect(Self.check(exchange, "items.0.price", status: .ok).map(\.rule) == [.status])
    }

    @Test(arguments: ["items.0.price", "/items/0/price", "#/items/0/price", "items[0].price"])
    func `a field is named in any notation`(_ field: String) {
        for (_, body) in Self.bodies.prefix(7) {
            #expect(Self.check(Exchange.sample(.badRequest, json: body), field).isEmpty)
        }
    }

    @Test(arguments: [
        (HTTPResponse.Status.found, false), (.badRequest, true), (.conflict, true), (.badGateway, false),
    ])
    func `every client error will do where no status is named`(_ status: HTTPResponse.Status, _ passes: Bool)
    {
        let exchange = Exchange.sample(status, json: ["email": ["taken"]])
        #expect(Self.check(exchange, "email").isEmpty == passes)
        #expect(Self.check(exchange, "email", status: status).isEmpty)
        #expect(Self.check(exchange, "email", status: .unprocessableContent).map(\.rule) == [.status])
    }

    @Test(arguments: [
        ("email is not a valid email", true), ("the email.", true), ("`email` is empty", true),
        ("email", true),
        ("emails are wrong", false), ("e_email is wrong", false), ("user.email is wrong", false),
        ("email.home is wrong", false), ("e-email", false), ("Email is wrong", false), ("", false),
    ])
    func `a message concerns a field that is a whole word of it`(_ message: String, _ isFound: Bool) {
        #expect(FieldError(message: message).concerns("email") == isFound)
    }

    @Test func `the envelope of a field may be named or left out`() {
        let exchange = Exchange.sample(.badRequest, json: ["detail": [["loc": ["query", "page"]]]])
        #expect(Self.check(exchange, "page").isEmpty)
        #expect(Self.check(exchange, "query.page").isEmpty)
        #expect(Self.check(exchange, "body.page").count == 1)
    }

    @Test(
        arguments: [
            [:], ["id": 1], ["title": "Walden"], ["tags": ["a", 1]], ["detail": "no"], ["errors": []],
            ["errors": [:]],
            ["error": false, "reason": "email"], ["error": "email"],
        ] as [JSON])
    func `a body that names no fields is in no dialect`(_ body: JSON) {
        let findings = Self.check(Exchange.sample(.badRequest, json: body), "email")
        #expect(findings.map(\.rule) == [.noFields])
    }

    @Test func `a dialect of one's own is asked instead of the known ones`() {
        let dialect = ValidationDialect(named: "shop") { exchange in
            exchange.response.headers[.retryAfter].map { [FieldError(field: $0, code: "bad")] }
        }
        let exchange = Exchange.sample(.badRequest, headers: [.retryAfter: "email"])
        #expect(Self.check(exchange, "/email", code: "bad", dialect: dialect).isEmpty)
        #expect(Self.check(exchange, "name", dialect: dialect)[0].actual == "email (code bad)")
    }

    private static func check(
        _ exchange: Exchange, _ field: String, code: String? = nil, status: HTTPResponse.Status? = nil,
        dialect: ValidationDialect = .automatic
    ) -> [Finding] {
        exchange.checkValidationError(at: field, code: code, status: status, dialect: dialect)
    }
}
