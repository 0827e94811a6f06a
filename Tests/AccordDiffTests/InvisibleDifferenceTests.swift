import AccordDiff
import Testing

struct InvisibleDifferenceTests {
    private func all(_ old: String, _ new: String) -> [InvisibleDifference] {
        InvisibleDifference.all(old: Array(old.utf8), new: Array(new.utf8))
    }

    @Test(arguments: [
        ("a\nb", "a\nb\n", [InvisibleDifference.finalNewline(inNew: true)]),
        ("a\n", "a", [.finalNewline(inNew: false)]),
        ("a\nb\nc\n", "a\nb\r\nc\n", [.carriageReturns(inNew: true, line: 2)]),
        ("a\r\nb\r\n", "a\nb\n", [.carriageReturns(inNew: false, line: 1)]),
        ("a\n", "\u{FEFF}a\n", [.byteOrderMark(inNew: true)]),
        ("\u{FEFF}a\n", "a\n", [.byteOrderMark(inNew: false)]),
        ("a\nb \nc\n", "a\nb\nc\n", [.trailingBlanks(line: 2)]),
        ("a \r\n", "a\n", [.carriageReturns(inNew: false, line: 1), .trailingBlanks(line: 1)]),
        ("x\ncaf\u{E9}\n", "x\ncafe\u{301}\n", [.unicodeForm(line: 2)]),
        ("caf\u{E9} \n", "cafe\u{301}\n", [.unicodeForm(line: 1)]),
    ])
    func `a difference that nobody sees is named`(old: String, new: String, expected: [InvisibleDifference]) {
        #expect(all(old, new) == expected)
    }

    @Test(arguments: [
        ("a\n", "a\n"), ("a\n", "b\n"), ("", "a\n"), ("a", ""), ("é\n", "e\n"), ("a\nb\n", "a\n"),
    ])
    func `a difference that can be seen is none of these`(old: String, new: String) {
        #expect(all(old, new) == [])
    }

    @Test func `line ends are compared although lines were added`() {
        let old = (0..<50).map { "\($0)\r\n" }.joined()
        let new = "new\n" + (0..<50).map { "\($0)\n" }.joined()
        #expect(all(old, new) == [.carriageReturns(inNew: false, line: 1)])
    }

    @Test(arguments: [
        ([0x61, 0xFF], 1), ([0xC3, 0xA9, 0xC3], 2), ([0x61, 0xC0, 0x80], 1), ([0xED, 0xA0, 0x80], 0),
        ([0xF4, 0x90, 0x80, 0x80], 0), ([0xE2, 0x82, 0x41], 0), ([0xF0, 0x9F, 0x91, 0x8D, 0x80], 4),
        ([0xE0, 0x80, 0x80], 0),
    ])
    func `the first byte that is no UTF-8 is found`(bytes: [UInt8], offset: Int) {
        #expect(
            InvisibleDifference.all(old: [0x61], new: bytes).contains(
                .invalidUTF8(inNew: true, offset: offset)))
        #expect(
            InvisibleDifference.all(old: bytes, new: [0x61]).contains(
                .invalidUTF8(inNew: false, offset: offset)))
    }

    @Test func `repaired bytes are no other Unicode form`() {
        let found = InvisibleDifference.all(old: [0xFF, 0x0A], new: [0xFE, 0x0A])
        #expect(found == [.invalidUTF8(inNew: false, offset: 0), .invalidUTF8(inNew: true, offset: 0)])
    }
}
