import Testing

@testable import AccordDoubles

struct CharsetTests {
    @Test(
        arguments: [
            ("utf-8", [0xC3, 0xA9, 0xE2, 0x82, 0xAC], "é€"), ("ISO-8859-1", [0xE9, 0xA4], "é¤"),
            ("iso-8859-15", [0xE9, 0xA4], "é€"), ("Windows-1252", [0xE9, 0x80, 0x93, 0x94], "é€“”"),
            ("us-ascii", [0x41], "A"),
        ] as [(String, [UInt8], String)])
    func `text is read in its charset`(_ name: String, _ bytes: [UInt8], _ text: String) {
        let decoded = Charset(named: name)?.decode(bytes)
        #expect(decoded?.text == text)
        #expect(decoded?.isClean == true)
    }

    @Test(
        arguments: [
            ("utf-8", [0x41, 0xFF], "A\u{FFFD}"), ("us-ascii", [0xC3, 0xA9], "é"),
            ("cp1252", [0x81], "\u{FFFD}"),
        ] as [(String, [UInt8], String)])
    func `bytes that are not in a charset are made up for`(_ name: String, _ bytes: [UInt8], _ text: String) {
        let decoded = Charset(named: name)?.decode(bytes)
        #expect(decoded?.text == text)
        #expect(decoded?.isClean == false)
    }

    @Test func `other charsets are not guessed`() {
        #expect(Charset(named: "koi8-r") == nil)
    }
}
