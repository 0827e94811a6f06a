import TestSupport
import Testing

@testable import AccordReview

struct NeedleTests {
    private static func text(_ random: inout Seeded, _ count: Int) -> String {
        let letters = ["a", "A", "b", "[", "{", "\u{E4}", "\u{C4}"]
        return (0..<random.below(count)).map { _ in letters[random.below(letters.count)] }.joined()
    }

    private static func small(_ text: String) -> [UInt8] {
        text.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    }

    @Test(arguments: 0..<300) func `a needle is found where looking at each place finds it`(seed: Int) {
        var random = Seeded(seed)
        let (needle, text) = (Self.text(&random, 6), Self.text(&random, 40))
        let (short, long) = (Self.small(needle), Self.small(text))
        let isThere = (0...long.count).contains { long[$0...].starts(with: short) }
        #expect(Needle(needle).occurs(in: text.utf8) == isThere)
        #expect(Needle(needle).occurs(in: Array(text.utf8)) == isThere)
    }

    @Test func `small letters and capitals are one in ASCII, and in nothing else`() {
        #expect(Needle("BOOK").occurs(in: "a book".utf8))
        #expect(!Needle("{").occurs(in: "[".utf8))
        #expect(!Needle("\u{E4}").occurs(in: "\u{C4}".utf8))
    }
}
