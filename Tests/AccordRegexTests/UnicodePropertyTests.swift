import AccordRegex
import Testing

struct UnicodePropertyTests {
    @Test(arguments: [
        ("\\p{L}", "\u{323B0}", true), ("\\p{L}", "\u{30000}", true), ("\\p{Cn}", "\u{3FFFF}", true),
        ("\\p{Ideographic}", "\u{31350}", true), ("\\p{ExtPict}", "©", true),
        ("\\p{Variation_Selector}", "\u{E0100}", true),
        ("\\p{Cn}", "\u{E0FFF}", true), ("\\p{Default_Ignorable_Code_Point}", "\u{E0FFF}", true),
    ])
    func `a property reaches into the higher planes`(pattern: String, text: String, isFound: Bool) throws {
        #expect(try verdict(pattern, text) == (isFound ? .found : .notFound))
    }
}
