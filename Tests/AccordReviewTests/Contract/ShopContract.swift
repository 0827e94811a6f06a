import AccordContract

@testable import AccordReview

/// A contract to judge exchanges by, and exchanges of its operations.
enum ShopContract {
    static let text = """
        openapi: 3.1.0
        info: {title: Shop, version: '1'}
        paths:
          /books/{id}:
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            get:
              responses:
                '200':
                  description: a book
                  headers:
                    etag: {required: true, schema: {type: string}}
                    x-note: {schema: {type: string}}
                  content:
                    application/json: {schema: {$ref: '#/components/schemas/Book'}}
                    text/plain: {}
                '202': {description: later}
                '404': {description: none}
                '410': {description: none any more}
          /open:
            get:
              responses:
                '200':
                  description: anything
                  content:
                    application/json: {schema: {type: object, additionalProperties: true}}
                    application/vnd.bare+json: {}
          /any:
            get:
              responses:
                '200':
                  description: one of two
                  content:
                    application/json:
                      schema:
                        oneOf:
                        - {type: object, required: [cat], properties: {cat: {}, purrs: {type: boolean}}}
                        - {type: object, required: [dog], properties: {dog: {}}}
        components:
          schemas:
            Book:
              type: object
              required: [id]
              properties:
                id: {type: string, format: uuid}
                title: {type: [string, 'null']}
                state: {enum: [new, used]}
                kind: {const: book}
                price: {}
                tags: {type: array, items: {type: object, properties: {name: {type: string}}}}
                pages: {type: object, additionalProperties: {type: integer}}
        """

    static func check() throws -> ContractCheck {
        ContractCheck(try Contract(parsing: Array(text.utf8), from: "shop.yaml"), strictness: .standard)
    }

    static func judge() throws -> ContractJudge {
        let check = try check()
        return ContractJudge { .contract(check) }
    }

    /// An `.http` snapshot; the header fields that the contract demands are there unless others are given.
    static func exchange(
        _ body: String, status: Int = 200, request: String = "GET /books/1",
        headers: [String] = ["content-type: application/json", "etag: \"1\""]
    ) -> String {
        let head = ["HTTP/1.1 \(status) Said"] + headers
        return request + "\n\n" + head.joined(separator: "\n") + "\n\n" + (body.isEmpty ? "" : body + "\n")
    }

    static func line(_ new: String, insteadOf old: String?) throws -> ContractLine? {
        try check().line(
            for: Array(new.utf8), insteadOf: old.map { Array($0.utf8) }, path: "Shop/book.http")
    }
}
