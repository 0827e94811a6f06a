import AccordHTTP
import AccordJSON
import HTTPTypes
import Testing

@testable import AccordExpectations

struct ErrorsMessageTests {
    @Test func `a field without an error shows the fields that have one`() {
        let exchange = Exchange.sample(
            .unprocessableContent,
            json: [
                "detail": [["loc": ["body", "price"], "type": "greater_than", "msg": "must be positive"]]
            ])
        #expect(
            message(
                exchange.checkValidationError(at: "email", code: "missing", status: nil, dialect: .automatic))
                    == """
                    error: GET /books/1: no validation error at email
                      expected: email (code missing)
                      actual:   /body/price (code greater_than): must be positive
                      dialect: FastAPI
                      status: 422 Unprocessable Content
                      request: curl 'http://localhost/books/1'

                    """)
    }

    @Test func `a success is never a validation error`() {
        let exchange = Exchange.sample(.created, json: ["email": ["taken"]])
        #expect(
            message(exchange.checkValidationError(at: "email", code: nil, status: nil, dialect: .automatic))
                == """
                error: GET /books/1: expected status 4xx (client error), got 201 Created
                  actual:   /email: taken
                  body:
                    {
                      "email": [
                        "taken"
                      ]
                    }
                  request: curl 'http://localhost/books/1'

                """)
    }

    @Test func `a body that names no fields is shown`() {
        let exchange = Exchange.sample(.badRequest, text: "bad request")
        #expect(
            message(exchange.checkValidationError(at: "email", code: nil, status: nil, dialect: .automatic))
                == """
                error: GET /books/1: the body names no fields in any dialect that is known
                  expected: email
                  status: 400 Bad Request
                  body: bad request
                  request: curl 'http://localhost/books/1'
                  describe how it does: dialect: ValidationDialect(named: "…") { exchange in … }

                """)
    }

    @Test func `a missing error code shows the codes that came`() {
        let exchange = Exchange.sample(
            .conflict, json: ["code": "conflict", "errors": [["code": "name_taken"]]])
        #expect(
            message(exchange.checkErrorCode("email_taken"))
                == """
                error: GET /books/1: the error code email_taken was not found
                  actual:
                    conflict (at /code)
                    name_taken (at /errors/0/code)
                  status: 409 Conflict
                  request: curl 'http://localhost/books/1'

                """)
    }
}
