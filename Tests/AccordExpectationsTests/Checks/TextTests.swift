import AccordHTTP
import AccordReport
import HTTPTypes
import Testing

@testable import AccordExpectations

struct TextTests {
    @Test(arguments: ["", "Welcome", "W", "e!\r\n", "Welcome!\r\n"])
    func `a part of the body is found`(_ text: String) {
        #expect(Exchange.sample(text: "Welcome!\r\n").checkText(containing: text).isEmpty)
    }

    @Test(arguments: ["welcome", "Welcome!\n", "Welcome!\r\n\r\n", "x"])
    func `what the body does not hold is a finding`(_ text: String) {
        #expect(Exchange.sample(text: "Welcome!\r\n").checkText(containing: text).map(\.rule) == [.text])
    }

    @Test func `text in another Unicode form is not found`() {
        #expect(Exchange.sample(text: "caf\u{E9}").checkText(containing: "cafe\u{301}").count == 1)
    }

    @Test(arguments: ["", "pong", "pong\n\n"])
    func `a body is compared byte for byte`(_ text: String) {
        #expect(Exchange.sample(text: "pong\n").checkBody(Array(text.utf8)).map(\.rule) == [.body])
        #expect(Exchange.sample(text: text).checkBody(Array(text.utf8)).isEmpty)
    }
}
