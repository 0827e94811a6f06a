import AccordRegex
import Testing

struct SearchTests {
    @Test(arguments: [
        SearchCase("b+", "abbc", true), SearchCase("", "", true), SearchCase("", "x", true),
        SearchCase("^abc$", "abc\n", false), SearchCase("a$", "ba", true), SearchCase("^$", "", true),
        SearchCase("^b", "a\nb", false), SearchCase("a.c", "a\nc", false),
        SearchCase("a.c", "a\u{2028}c", false),
        SearchCase("^.$", "🐲", true), SearchCase("^🐲*$", "🐲🐲", true), SearchCase("^🐲*$", "🐉", false),
        SearchCase("[^a]", "a", false), SearchCase("[^]", "\n", true), SearchCase("[]", "a", false),
        SearchCase("a|b|", "c", true), SearchCase("^(?:a|bc)$", "bc", true), SearchCase("x{0}y", "y", true),
        SearchCase("^a{2,3}$", "aaaa", false), SearchCase("^a{2,}$", "aaaa", true),
        SearchCase("^a{2}?$", "aa", true), SearchCase("^(a{1,2}){2}$", "aaaa", true),
        SearchCase("a??b*?c+?", "c", true),
    ])
    func `a pattern is found where ECMA-262 finds it`(_ search: SearchCase) throws {
        #expect(try verdict(search.pattern, search.text) == (search.isFound ? .found : .notFound))
    }

    @Test(arguments: [
        SearchCase("^\\d$", "\u{7C0}", false), SearchCase("^\\w$", "é", false),
        SearchCase("^\\W$", "é", true),
        SearchCase("^\\s$", "\u{FEFF}", true), SearchCase("^\\s$", "\u{2003}", true),
        SearchCase("^\\s$", "\u{180E}", false), SearchCase("^\\S$", "\u{2029}", false),
        SearchCase("^\\t\\v\\f\\r\\n\\0$", "\t\u{B}\u{C}\r\n\0", true), SearchCase("^\\cC$", "\u{3}", true),
        SearchCase("^\\x41\\u0042\\u{43}$", "ABC", true), SearchCase("^\\uD83D\\uDC32$", "🐲", true),
        SearchCase("\\uD83D", "🐲", false), SearchCase("^[\\b]$", "\u{8}", true),
        SearchCase("\\bfoo\\b", "a foo.", true), SearchCase("\\bfoo\\b", "afoo", false),
        SearchCase("\\Boo\\b", "foo", true), SearchCase("\\b", "é", false), SearchCase("\\B", "", true),
    ])
    func `an escape stands for the characters of ECMA-262`(_ search: SearchCase) throws {
        #expect(try verdict(search.pattern, search.text) == (search.isFound ? .found : .notFound))
    }

    @Test(arguments: [
        SearchCase("^\\-\\_\\@\\ \\:\\\"$", "-_@ :\"", true), SearchCase("^[\\w-.]+$", "a-.", true),
        SearchCase("^[a-\\d]$", "-", true), SearchCase("^{a}$", "{a}", true),
        SearchCase("^a{,2}$", "a{,2}", true),
        SearchCase("^]$", "]", true), SearchCase("^(?=a)*b$", "b", true),
    ])
    func `a pattern that only lenient engines accept has their meaning`(_ search: SearchCase) throws {
        #expect(try verdict(search.pattern, search.text) == (search.isFound ? .found : .notFound))
    }

    @Test(arguments: [
        SearchCase("^\\p{L}+$", "Überraschung", true), SearchCase("\\p{Lu}", "ж", false),
        SearchCase("^\\P{Lu}$", "ж", true), SearchCase("^\\p{digit}+$", "42\u{9EA}", true),
        SearchCase("^\\p{gc=Letter}$", "x", true), SearchCase("^\\p{Script=Greek}$", "Ω", true),
        SearchCase("^\\p{sc=Grek}$", "W", false), SearchCase("^\\p{scx=Deva}$", "\u{964}", true),
        SearchCase("^\\p{sc=Deva}$", "\u{964}", false), SearchCase("^\\p{Emoji_Presentation}$", "🐲", true),
        SearchCase("^\\p{RI}$", "🇩", true), SearchCase("^\\p{RI}{2}$", "🇩🇪", true),
        SearchCase("^[\\p{L}\\p{N}_-]+$", "é٣_-", true), SearchCase("^\\p{Any}$", "x", true),
        SearchCase("^\\p{ASCII}$", "é", false), SearchCase("^\\p{Cn}$", "\u{50000}", true),
        SearchCase("^\\p{Co}$", "\u{F0000}", true), SearchCase("^\\p{NChar}$", "\u{4FFFF}", true),
    ])
    func `a Unicode property has its members`(_ search: SearchCase) throws {
        #expect(try verdict(search.pattern, search.text) == (search.isFound ? .found : .notFound))
    }

    @Test(arguments: [
        SearchCase("^(?=.*\\d)(?=.*[a-z]).{8,}$", "password1", true),
        SearchCase("^(?=.*\\d)(?=.*[a-z]).{8,}$", "password", false),
        SearchCase("^(?!.*--)[a-z-]+$", "a--b", false), SearchCase("(?<=a+)b", "aab", true),
        SearchCase("(?<!a)b", "ab", false), SearchCase("(?<!\\$)\\d", "$4", false),
        SearchCase("a(?=b(?!c))", "abc", false), SearchCase("a(?=b(?!c))", "abd", true),
        SearchCase("^(?!)", "", false), SearchCase("(?<=^|,)x$", "a,x", true),
    ])
    func `what is looked at around a match takes linear time`(_ search: SearchCase) throws {
        #expect(try RegularExpression(search.pattern).isLinear)
        #expect(try verdict(search.pattern, search.text) == (search.isFound ? .found : .notFound))
    }

    @Test(arguments: [
        SearchCase("^(a+)b\\1$", "aabaa", true), SearchCase("^(a+)b\\1$", "aaba", false),
        SearchCase("(?<q>['\"]).*?\\k<q>", "say 'x\"' ", true), SearchCase("^(?:(a)|b)*\\1$", "ab", true),
        SearchCase("(?:(?<x>a)|(?<x>b))\\k<x>", "bb", true), SearchCase("\\1(a)", "a", true),
        SearchCase("(?<=\\1(a))b", "aab", true), SearchCase("^(?=(a+))a*b\\1$", "baaabac", false),
        SearchCase("(?=(a+))a*b\\1", "baaabac", true),
        SearchCase("(z)((a+)?(b+)?(c))*\\3", "zaacbbbcac", true),
    ])
    func `a group is found again`(_ search: SearchCase) throws {
        #expect(try !RegularExpression(search.pattern).isLinear)
        #expect(try verdict(search.pattern, search.text) == (search.isFound ? .found : .notFound))
    }

    @Test(arguments: [
        ("a+", "aa", true), ("a+", "aab", false), ("a|ab", "ab", true), ("(a)\\1", "aaa", false),
    ])
    func `a whole match leaves nothing over`(pattern: String, text: String, matches: Bool) throws {
        #expect(try wholeVerdict(pattern, text) == (matches ? .found : .notFound))
    }

    @Test(
        arguments: [
            ([0x61, 0xFF, 0x62], "^a\u{FFFD}b$"), ([0xE2, 0x82], "^\u{FFFD}$"),
            ([0xE2, 0x28], "^\u{FFFD}\\($"),
            ([0xED, 0xA0, 0x80], "^\u{FFFD}{3}$"), ([0xF0, 0x9F, 0x90], "^.$"), ([0xC0, 0x80], "^.{2}$"),
            ([0xF4, 0x90, 0x80, 0x80], "^.{4}$"), ([0x80], "^[^a]$"), ([0xF0, 0x9F, 0x90], "^(.)\\1?$"),
        ] as [([UInt8], String)])
    func `ill-formed UTF-8 counts as replacement characters`(bytes: [UInt8], pattern: String) throws {
        let expression = try RegularExpression(pattern)
        #expect(bytes.withUnsafeBufferPointer { expression.search($0) } == .found)
    }
}
