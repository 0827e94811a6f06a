import Testing

@testable import AccordReview

struct CellWidthTests {
    @Test(arguments: [
        ("a", 1), ("é", 1), ("ß", 1), ("漢", 2), ("カ", 2), ("ｱ", 1), ("Ａ", 2), ("한", 2), ("\u{301}", 0),
        ("\u{1161}", 0),
        ("😀", 2), ("\u{20000}", 2), ("─", 1), ("ש", 1), ("ก", 1),
    ])
    func `a scalar takes the cells that terminals give it`(_ scalar: Unicode.Scalar, _ width: Int) {
        #expect(CellWidth.of(scalar) == width)
    }

    @Test(
        arguments: [
            "\u{0}", "\u{1B}", "\t", "\u{7F}", "\u{9B}", "\u{AD}", "\u{61C}", "\u{200B}", "\u{200D}",
            "\u{202E}", "\u{2028}",
            "\u{2066}", "\u{FE0F}", "\u{FEFF}", "\u{E000}", "\u{1F1E8}", "\u{E0041}", "\u{10FFFF}",
        ] as [Unicode.Scalar])
    func `what hides, reorders or has no agreed width is not sent to a terminal`(_ scalar: Unicode.Scalar) {
        #expect(!CellWidth.isSafe(scalar))
    }
}
