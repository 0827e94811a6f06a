import AccordReview
import Testing

@testable import AccordCommand

struct KeyDecoderTests {
    static let sequences: [(String, [Key])] = [
        ("a", [.character("a")]), ("aG?", [.character("a"), .character("G"), .character("?")]),
        (" ", [.character(" ")]), ("é漢😀", [.character("é"), .character("漢"), .character("😀")]),
        ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]), ("\u{8}", [.backspace]),
        ("\u{3}", [.control("c")]), ("\u{1A}", [.control("z")]), ("\u{0}", [.other]), ("\u{1F}", [.other]),
        ("\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D", [.up, .down, .right, .left]),
        ("\u{1B}OA\u{1B}OB\u{1B}OH\u{1B}OF", [.up, .down, .home, .end]),
        ("\u{1B}[H\u{1B}[F\u{1B}[1~\u{1B}[4~\u{1B}[7~\u{1B}[8~", [.home, .end, .home, .end, .home, .end]),
        ("\u{1B}[5~\u{1B}[6~", [.pageUp, .pageDown]),
        ("\u{1B}[3~\u{1B}[15~\u{1B}OP", [.other, .other, .other]),
        ("\u{1B}[1;5A", [.other]), ("\u{1B}[<0;3;4M", [.other]), ("\u{1B}[97;5u", [.other]),
        ("\u{1B}a", [.other]), ("\u{1B}\u{1B}[A", [.escape, .up]),
        ("\u{1B}[12\u{3}", [.other, .control("c")]),
    ]

    @Test(arguments: sequences)
    func `bytes become keys`(_ bytes: String, _ keys: [Key]) {
        var decoder = KeyDecoder()
        #expect(decoder.decode(Array(bytes.utf8)) == keys)
        #expect(!decoder.isWaiting)
    }

    @Test(arguments: sequences)
    func `keys are the same when their bytes come one by one`(_ bytes: String, _ keys: [Key]) {
        var decoder = KeyDecoder()
        #expect(bytes.utf8.flatMap { decoder.decode([$0]) } == keys)
    }

    @Test func `a lone escape is the key of that name after a while`() {
        var decoder = KeyDecoder()
        #expect(decoder.decode([0x1B]).isEmpty)
        #expect(decoder.isWaiting)
        #expect(decoder.flush() == [.escape])
        #expect(!decoder.isWaiting)
    }

    @Test(
        arguments: [[0x1B, 0x5B], [0x1B, 0x5B, 0x31, 0x3B], [0x1B, 0x4F], [0xC3], [0xF0, 0x9F, 0x98]]
            as [[UInt8]])
    func `a sequence that breaks off is no key that decides`(_ bytes: [UInt8]) {
        var decoder = KeyDecoder()
        #expect(decoder.decode(bytes).isEmpty)
        #expect(decoder.flush() == [.other])
        #expect(decoder.decode([0x61]) == [.character("a")])
    }

    @Test(
        arguments: [
            ([0xFF], [.other]), ([0x80, 0x61], [.other, .character("a")]),
            ([0xC3, 0x61], [.other, .character("a")]),
            ([0xE2, 0x82, 0x61], [.other, .character("a")]), ([0xED, 0xA0, 0x80], [.other]),
            ([0xF0, 0x80, 0x80, 0x80], [.other]),
        ] as [([UInt8], [Key])])
    func `bytes that are no UTF-8 are no characters`(_ bytes: [UInt8], _ keys: [Key]) {
        var decoder = KeyDecoder()
        #expect(decoder.decode(bytes) == keys)
    }

    @Test func `text that is pasted is no keys`() {
        var decoder = KeyDecoder()
        #expect(
            decoder.decode(Array("j\u{1B}[200~Ay\u{1B}[Aa\u{1B}[201~k".utf8)) == [
                .character("j"), .character("k"),
            ])
    }

    @Test func `a paste whose end comes late ends all the same`() {
        var decoder = KeyDecoder()
        #expect(decoder.decode(Array("\u{1B}[200~a\u{1B}[2".utf8)).isEmpty)
        #expect(!decoder.isWaiting)
        #expect(decoder.flush().isEmpty)
        #expect(decoder.decode(Array("01~k".utf8)) == [.character("k")])
    }

    @Test func `a control sequence without end does not hold up the keys for ever`() {
        var decoder = KeyDecoder()
        let keys = decoder.decode(Array("\u{1B}[".utf8) + [UInt8](repeating: 0x31, count: 100))
        #expect(keys.first == .other)
    }
}
