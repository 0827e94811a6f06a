import AccordRegex
import Testing

struct InvalidPatternTests {
    @Test(
        arguments: [
            ("^(abc]", .unclosedGroup, 1), ("a)", .unmatchedParenthesis, 1), ("é[a", .unclosedClass, 2),
            ("(?i)abc", .unknownGroupSyntax, 0), ("(?P<n>x)", .unknownGroupSyntax, 0),
            ("(?#x)a", .unknownGroupSyntax, 0), ("(?>a)", .unknownGroupSyntax, 0),
            ("(?<1>a)", .invalidGroupName, 3),
            ("(?<n>a)(?<n>b)", .duplicateGroupName("n"), 10), ("\\k<m>(?<n>a)", .unknownGroup("m"), 0),
            ("a\\2(b)", .unknownGroup("2"), 1), ("*a", .nothingToRepeat, 0), ("a**", .nothingToRepeat, 2),
            ("a++", .nothingToRepeat, 2), ("{1}", .nothingToRepeat, 0), ("a{2,1}", .quantifierOutOfOrder, 1),
            ("^*", .notQuantifiable, 0), ("(?<=a)*", .notQuantifiable, 0), ("ab\\", .trailingBackslash, 2),
            ("\\a", .unknownEscape("a"), 0), ("x\\Z", .unknownEscape("Z"), 1),
            ("[\\h]", .unknownEscape("h"), 1),
            ("\\c1", .invalidEscape("c"), 0), ("\\x4", .invalidEscape("x"), 0),
            ("\\u12", .invalidEscape("u"), 0),
            ("\\01", .invalidEscape("0"), 0), ("\\u{110000}", .codePointTooLarge, 0),
            ("\\pL", .invalidEscape("p"), 0),
            ("[z-a]", .classRangeOutOfOrder, 1), ("\\p{Foo}", .unknownProperty("Foo"), 0),
            ("\\p{Script=Foo}", .unknownProperty("Script=Foo"), 0),
            (String(repeating: "(", count: 1000), .tooDeeplyNested, 200),
        ] as [(String, RegularExpressionError.Reason, Int)])
    func `an invalid pattern is refused with reason and offset`(
        pattern: String, reason: RegularExpressionError.Reason, offset: Int
    ) {
        #expect(throws: RegularExpressionError(reason, at: offset)) { try RegularExpression(pattern) }
    }

    @Test func `an error speaks of the offset in bytes`() {
        let error = RegularExpressionError(.unknownEscape("a"), at: 4)
        #expect(error.description == "an unknown escape '\\a' at byte 4 of the pattern")
    }
}
