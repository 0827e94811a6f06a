import AccordJSON
import Testing

@testable import AccordSnapshots

@Suite struct PlaceholderTests {
    @Test(arguments: [
        "<any>", "<uuid:1>", "<date-time>", "<number 1..>", "<number ..5>", "<array 3..>", "<string 1..5>",
        "<regex ^a+$>", "<redacted>",
    ])
    func `a placeholder reads back as it was written`(text: String) {
        #expect(Placeholder(text)?.description == text)
    }

    @Test(arguments: [
        "any", "<>", "<anything>", "<uuid:0>", "<uuid:x>", "<number 5..1>", "<uuid 1..>", "<regex (>",
        "<any> ", "<uuid:+1>", "<uuid:01>", "<\u{301}any>", "<any\u{301}>", "<uuid:>",
    ])
    func `what is no placeholder is taken literally`(text: String) {
        #expect(Placeholder(text) == nil)
    }

    @Test(arguments: ["<regex (>", "<regex [>", "<regex >>)>", #"<regex a{2,1}>"#])
    func `a literal that reads like a placeholder with an invalid pattern is escaped`(text: String) {
        #expect(InvalidPattern(text) != nil)
        #expect(Placeholder.escaped(text) == "\\" + text)
        #expect(Placeholder.unescaped("\\" + text) == text)
    }

    @Test(arguments: ["<regex a>", "<regex>", "<regex ", "<regexp (>", "<string (>", "", "<regex ()>"])
    func `any other text holds no invalid pattern`(text: String) {
        #expect(InvalidPattern(text) == nil)
    }

    @Test(arguments: [
        ("<any>", "null", true), ("<number 1..>", "1.0", true), ("<number 1..>", "0.5", false),
        ("<integer>", "1.0", true), ("<integer>", "1.5", false), ("<array 2..>", "[1]", false),
        ("<array 2..>", "[1,2]", true), ("<string ..3>", "\"äöü\"", true),
        ("<string ..3>", "\"abcd\"", false),
        ("<uuid:1>", "\"0b0c3f4a-6a0e-4a54-9d0a-0d7f3b6b7c11\"", true), ("<uuid:1>", "\"0b0c\"", false),
        ("<date-time>", "\"2026-11-21T04:06:00Z\"", true), ("<date>", "\"2026-11-21\"", true),
        ("<regex ^a+$>", "\"aaa\"", true), ("<regex ^a+$>", "\"ab\"", false), ("<boolean>", "false", true),
        ("<null>", "null", true), ("<object>", "{}", true), ("<redacted>", "\"x\"", true),
        ("<redacted>", "1", false),
    ])
    func `a placeholder matches values of its type within its bounds`(
        text: String, value: String, matches: Bool
    ) throws {
        #expect(try Placeholder(text)?.matches(JSON(parsing: value)) == matches)
    }
}
