import AccordRegex
import TestSupport
import Testing

/// Patterns of a hundred kilobytes and more.
struct HostileSourceTests {
    private static func many(_ count: Int, _ part: (Int) -> String, _ separator: String = "") -> String {
        (0..<count).map(part).joined(separator: separator)
    }

    private static func character(_ index: Int) -> String {
        Unicode.Scalar(0x4E00 + UInt32(index % 20_000)).map(String.init) ?? ""
    }

    private static let sources: [(String, String)] = [
        ("counted repetitions inside each other", "((a{1000}){1000}){1000}"),
        ("words", many(15_000, { "w\($0)" }, "|")),
        ("as many characters as tables hold, again and again", many(20_000, { character($0 % 1_400) }, "|")),
        ("more different characters than tables hold", many(25_000, character, "|")),
        ("doubled 199 times", many(199) { _ in "(?:" } + "a" + many(199) { _ in "){2}" }),
        ("a property again and again", "[" + many(4_000) { _ in "\\p{L}" } + "]"),
        ("different classes, each of which is large", many(1_000) { "[\\p{L}\(character($0))-]" }),
        ("branches with one name", many(10_000, { _ in "(?<a>b)" }, "|")),
        ("look-arounds", many(20_000) { _ in "(?=a)" }),
        ("large look-arounds", many(900) { _ in "(?=(?:a|b)*c{300})" }),
        ("groups that each turn forgets", "^(?:" + many(20_000) { _ in "()" } + "a)*\\1b$"),
        ("a long group that comes again", "(a*)(?:\\1)*b"),
        ("characters in either case", "(?i:" + many(25_000, character) + ")"),
    ]

    private static let texts = ["", "b", String(repeating: "a", count: 20_000)]

    @Test(arguments: sources) func `a pattern of any size is compiled and searched for in bounded time`(
        _ name: String, _ pattern: String
    ) throws {
        let time = try ProcessorTime.measure {
            let expression = try RegularExpression(pattern)
            for text in Self.texts {
                _ = Array(text.utf8).withUnsafeBufferPointer { expression.search($0) }
            }
        }
        #expect(time < .seconds(10), "\(name)")
    }

    @Test(arguments: [RegularExpression.Grammar.ecma262, .iRegexp])
    func `groups nested without end are an error`(_ grammar: RegularExpression.Grammar) {
        let error = #expect(throws: RegularExpressionError.self) {
            try RegularExpression(Self.many(50_000) { _ in "(" }, grammar)
        }
        #expect(error?.reason == .tooDeeplyNested)
    }
}
