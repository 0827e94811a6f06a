import AccordHTTP
import AccordJSON
import AccordReport
import HTTPTypes
import Testing

@testable import AccordExpectations

struct ErrorCodeTests {
    @Test(
        arguments: [
            ["code": "email_taken"], ["type": "email_taken"],
            ["type": "https://shop.example/errors/email_taken"],
            ["type": "urn:shop:email_taken"], ["type": "/errors#email_taken"], ["error": "email_taken"],
            ["error": ["code": "email_taken"]], ["error": ["type": "email_taken"]],
            ["errors": [["code": "other"], ["code": "email_taken"]]], ["detail": ["code": "email_taken"]],
            ["detail": [["type": "email_taken"]]],
        ] as [JSON])
    func `a code is found where bodies have it`(_ body: JSON) {
        #expect(Exchange.sample(.conflict, json: body).checkErrorCode("email_taken").isEmpty)
        #expect(Exchange.sample(.ok, json: body).checkErrorCode("email_taken").map(\.rule) == [.errorCode])
    }

    @Test(
        arguments: [
            ["email_taken": true], ["message": "email_taken"], ["code": "EMAIL_TAKEN"],
            ["code": "not/email_taken"],
            ["data": ["code": "email_taken"]], [],
        ] as [JSON])
    func `a code elsewhere is none`(_ body: JSON) {
        #expect(
            Exchange.sample(.conflict, json: body).checkErrorCode("email_taken").map(\.rule) == [.errorCode])
    }

    @Test func `a number is a code as well`() {
        #expect(Exchange.sample(.conflict, json: ["code": 1001]).checkErrorCode("1001").isEmpty)
    }

    @Test func `a body that is no JSON has no codes`() {
        #expect(
            Exchange.sample(.conflict, text: "email_taken").checkErrorCode("email_taken")[0].actual == "none")
    }
}
