import AccordContract
import AccordJSON
import AccordReport
import Testing

/// Questions about what a contract declares.
struct PromiseTests {
    private static let thing = """
        {application/json: {schema: {type: object, properties: {title: {type: string}}}}}
        """

    private func contract() throws -> Contract {
        try Contract(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /things:
                post:
                  requestBody: {content: \(Self.thing)}
                  responses: {'201': {description: made, content: \(Self.thing)}}
            """)
    }

    @Test func `a value that a request's schema refuses is named with its place`() throws {
        let findings = try contract().checkRequestSchema(
            "POST", "/things", mediaType: nil, accepting: ["title": 1])
        #expect(
            findings.map(\.headline) == [
                "POST /things does not take this value at /title: expected string, got 1"
            ])
    }

    @Test func `a value that a response's schema refuses is named with its place`() throws {
        let findings = try contract().checkResponseSchema(
            "POST", "/things", status: 201, mediaType: nil, accepting: ["title": 1])
        #expect(
            findings.map(\.headline) == [
                "POST /things does not answer 201 with this value at /title: expected string, got 1"
            ])
    }

    @Test func `a value that is wrong as a whole has no place`() throws {
        let findings = try contract().checkRequestSchema("POST", "/things", mediaType: nil, accepting: 1)
        #expect(
            findings.map(\.headline) == ["POST /things does not take this value: expected object, got 1"])
    }
}
