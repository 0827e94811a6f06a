import AccordRegex
import Testing

struct ModifierTests {
    @Test(arguments: [
        SearchCase("^(?i:abc)$", "aBC", true), SearchCase("^(?i:ab)c$", "ABC", false),
        SearchCase("^(?i:a(?-i:b))$", "Ab", true), SearchCase("^(?i:a(?-i:b))$", "AB", false),
        SearchCase("^(?i:[a-f]+)$", "DEAD", true), SearchCase("^(?i:[^a-f])$", "D", false),
        SearchCase("^(?i:ß)$", "ẞ", true), SearchCase("^(?i:ß)$", "SS", false),
        SearchCase("^(?i:σ)$", "ς", true), SearchCase("^(?i:i)$", "ı", false),
        SearchCase("^(?i:\\p{Lu})$", "a", true), SearchCase("^(?i:\\P{Lu})$", "A", true),
        SearchCase("^(?i:k)$", "\u{212A}", true), SearchCase("^(?i:\\w)$", "\u{17F}", true),
        SearchCase("^(?i:\\W)$", "\u{17F}", false), SearchCase("^\\w$", "\u{17F}", false),
        SearchCase("a(?i:\\b)\u{17F}", "a\u{17F}", false), SearchCase("a\\b\u{17F}", "a\u{17F}", true),
        SearchCase("(?i:\\b)b", "a b", true), SearchCase("(?i:\\B)b", "a b", false),
    ])
    func `without regard to case, characters that differ in case only are one`(_ search: SearchCase) throws {
        #expect(try verdict(search.pattern, search.text) == (search.isFound ? .found : .notFound))
    }

    @Test(arguments: [
        SearchCase("(?m:^)b", "a\nb", true), SearchCase("a(?m:$)", "a\r\nb", true),
        SearchCase("(?m:^b(?-m:$))", "a\nb", true), SearchCase("(?m:^b(?-m:$))", "b\na", false),
        SearchCase("^(?s:a.b)$", "a\nb", true), SearchCase("^(?s:a(?-s:.)b)$", "a\nb", false),
        SearchCase("^(?ims:A.^b)$", "a\nB", true), SearchCase("^(?i-s:A.B)$", "a\nb", false),
        SearchCase("^(a)(?i:\\1)$", "aA", true), SearchCase("^(a)\\1$", "aA", false),
    ])
    func `lines and dots follow the modifiers of their group`(_ search: SearchCase) throws {
        #expect(try verdict(search.pattern, search.text) == (search.isFound ? .found : .notFound))
    }

    @Test(
        arguments: [
            ("(?ii:a)", .invalidModifiers), ("(?i-i:a)", .invalidModifiers), ("(?-:a)", .invalidModifiers),
            ("(?i--s:a)", .invalidModifiers), ("(?ix:a)", .unknownGroupSyntax),
            ("(?i)a", .unknownGroupSyntax),
            ("(?i:a", .unclosedGroup), ("(?m:^*)", .notQuantifiable), ("(?i:\\b+)", .notQuantifiable),
        ] as [(String, RegularExpressionError.Reason)])
    func `what are no modifiers is refused`(_ pattern: String, _ reason: RegularExpressionError.Reason) {
        let error = #expect(throws: RegularExpressionError.self) { try RegularExpression(pattern) }
        #expect(error?.reason == reason)
    }
}
