import AccordRegex
import Testing

struct MatchesTests {
    /// The texts of all matches, or of the first group where the pattern has one.
    private func matches(_ pattern: String, _ text: String) throws -> [String]? {
        let expression = try RegularExpression(pattern)
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { expression.matches(in: $0) }?.map { match in
            String(decoding: bytes[match.group ?? match.range], as: UTF8.self)
        }
    }

    @Test(arguments: [
        (#"ord-\d+"#, "ord-1 and ord-23", ["ord-1", "ord-23"]), ("a+?", "aaa", ["a", "a", "a"]),
        (#"id=(\d+)"#, "id=1, id=22", ["1", "22"]), ("x", "abc", []), (#"(?:ä|€)(.)"#, "ä1 €😀", ["1", "😀"]),
        ("(?=b)", "abb", ["", ""]), ("^a|b$", "aab", ["a", "b"]), (#"(\w)\1"#, "aab bb", ["a", "b"]),
        ("a|(b)", "ab", ["a", "b"]), ("aba", "ababa aba", ["aba", "aba"]),
        (#"(?<=#)\d"#, "#1 2 #3", ["1", "3"]),
    ])
    func `matches are found from left to right, in bytes`(
        pattern: String, text: String, found: [String]
    ) throws {
        #expect(try matches(pattern, text) == found)
    }

    @Test func `a group that took no part is none`() throws {
        let bytes = Array("ab".utf8)
        let found = try bytes.withUnsafeBufferPointer { try RegularExpression("a|(b)").matches(in: $0) }
        #expect(found?.map(\.group) == [nil, 1..<2])
        #expect(found?.map(\.range) == [0..<1, 1..<2])
    }

    @Test func `a long text without a match is told at once`() throws {
        #expect(try matches("(a+)+b", String(repeating: "a", count: 100_000)) == [])
    }

    @Test func `matches that take too much work are given up`() throws {
        #expect(try matches("(a+)+b|c", String(repeating: "a", count: 5_000) + "c") == nil)
    }

    @Test func `many matches in a long text are all found`() throws {
        let text = String(repeating: "ord-12345 ", count: 20_000)
        #expect(try matches(#"ord-(\d+)"#, text)?.count == 20_000)
    }
}
