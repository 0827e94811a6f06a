import AccordRegex
import Testing

struct IRegexpTests {
    @Test(arguments: [
        SearchCase("a.b", "a\u{10101}b", true), SearchCase(".", "\u{2028}", true),
        SearchCase(".", "\r", false),
        SearchCase("\\p{Lu}", "Ж", true), SearchCase("[-a]", "-", true), SearchCase("[a-]", "-", true),
        SearchCase("[^a-c\\-]", "d", true), SearchCase("a{2}b?", "aab", true),
        SearchCase("(ab|c)*", "abc", true),
        SearchCase("^ab.*", "abx", true), SearchCase("\\.\\[\\n", ".[\n", true),
        SearchCase("a{1,}", "aa", true),
    ])
    func `an I-Regexp matches whole texts`(_ search: SearchCase) throws {
        #expect(
            try wholeVerdict(search.pattern, search.text, .iRegexp) == (search.isFound ? .found : .notFound))
    }

    @Test(arguments: [
        "\\d", "\\w", "(?:a)", "a*?", "\\b", "[a-z-9]", "[]", "[^]", "a{,2}", "a{2,1}", "]", "}", "{",
        "\\p{Letter}",
        "\\p{Lx}", "\\p{Cs}", "[a[b]", "\\-\\/", "a)", "(a", "*", "\\", "[--a]", "(a)\\1", "\\u0041",
    ])
    func `what RFC 9485 does not have is refused`(pattern: String) {
        #expect(throws: RegularExpressionError.self) { try RegularExpression(pattern, .iRegexp) }
    }
}
