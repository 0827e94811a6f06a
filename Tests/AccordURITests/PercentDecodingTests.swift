import Testing

@testable import AccordURI

struct PercentDecodingTests {
    @Test(arguments: [
        ("a%20b", "a b", false), ("%41%e2%82%ac", "A€", false), ("a+b", "a+b", false), ("100%", "100%", true),
        ("%zz", "%zz", true), ("%4", "%4", true), ("%ff", "\u{FFFD}", true), ("", "", false),
    ])
    func `escapes are decoded once, and what makes no sense stays`(
        encoded: String, decoded: String, isMalformed: Bool
    ) {
        let result = PercentDecoding.text(Array(encoded.utf8)[...])
        #expect(result.text == decoded)
        #expect(result.isMalformed == isMalformed)
    }

    @Test func `a plus is a blank where forms are read`() {
        #expect(PercentDecoding.text(Array("a+b%2B".utf8)[...], plusIsBlank: true).text == "a b+")
    }

    @Test func `every decoded byte knows where it stood`() {
        let (bytes, places) = PercentDecoding.places(Array("a%41%b".utf8)[...])
        #expect(bytes == Array("aA%b".utf8))
        #expect(places == [0, 1, 4, 5, 6])
    }
}
