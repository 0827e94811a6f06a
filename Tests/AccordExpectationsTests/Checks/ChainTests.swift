import AccordExpectations
import AccordHTTP
import AccordJSON
import AccordReport
import HTTPTypes
import Testing

struct ChainTests {
    @Test func `expectations that hold chain and return the exchange`() throws {
        let exchange = Exchange.sample(
            .created, headers: [.location: "/books/1", .setCookie: "sid=1; HttpOnly"],
            json: ["id": 1, "tags": ["a"]])
        try exchange
            .expectStatus(.created).expectStatus(.successful).expectStatus(in: [.ok, .created])
            .expectHeader(.location).expectHeader(.location, "/books/1").expectHeader(.location) {
                $0.hasPrefix("/")
            }
            .expectNoHeader(.server).expectContentType("application/json")
            .expectCookie("sid", httpOnly: true).expectNoCookie("theme")
            .expectJSON(["tags": ["a"], "id": 1]).expectJSON(containing: ["id": 1])
            .expectJSON(at: "/id", 1).expectJSON(at: "/tags", count: 1).expectJSON(at: "/id").expectNoJSON(
                at: "/x"
            )
            .expectJSON(at: "$.tags[*]", ["a"]).expectJSON(at: "$..*", count: 3).expectNoJSON(at: "$..x")
            .expectJSON(matches: ["id": .number(1...), "tags": .each(.string), "x": .absent])
            .expectJSON(like: ["id": 7, "tags": [""]])
            .requireJSON(matches: ["id": .number]).requireJSON(like: ["id": 7, "tags": [""]])
            .expectText(containing: "tags").expectBody(#"{"id":1,"tags":["a"]}"#)
            .requireStatus(.created).requireJSON(at: "/id", 1).requireCookie("sid")
    }

    @Test func `expectations on refusals and redirects chain`() throws {
        try Exchange.sample(.conflict, json: ["code": "taken", "errors": ["email": ["taken"]]])
            .expectValidationError(at: "email", status: .conflict).expectErrorCode("taken")
            .requireValidationError(at: "email").requireErrorCode("taken")
        try Exchange.redirecting(to: "/books/1").expectRedirect(to: "/books/1").requireRedirect(
            status: .seeOther)
    }
}
