import AccordJSON
import Testing

struct JSONReadingTests {
    @Test(arguments: [
        ("null", JSON.Kind.null), ("true", .boolean), ("false", .boolean), ("0", .number),
        ("-0.5e+10", .number),
        (#""""#, .string), ("[]", .array), ("{}", .object), (" \t\r\n1\r\n", .number),
    ])
    func `every kind of value is read`(text: String, kind: JSON.Kind) throws {
        #expect(try JSON(parsing: text).kind == kind)
    }

    @Test(arguments: [
        (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0041\u00e9\u20AC""#, "A\u{E9}\u{20AC}"),
        (#""\ud83d\ude00""#, "\u{1F600}"),
        (#""plain \u0000 and then some more text""#, "plain \0 and then some more text"),
        ("\"\u{E9}\u{20AC}\u{1F600}\u{10FFFF}\u{7F}\"", "\u{E9}\u{20AC}\u{1F600}\u{10FFFF}\u{7F}"),
    ])
    func `a string is decoded exactly`(text: String, content: String) throws {
        let string = try #require(try JSON(parsing: text).string)
        #expect(Array(string.utf8) == Array(content.utf8))
    }

    @Test(arguments: 0..<40)
    func `a string of any length ends at its quote`(length: Int) throws {
        let content = String(repeating: "x", count: length)
        let array = try JSON(parsing: "[\"\(content)\",\"#\(content)\\n\",\"\(content)\u{E9}\"]")
        #expect(array.elements.map(\.string) == [content, "#\(content)\n", "\(content)\u{E9}"])
    }

    @Test func `the text of a number is kept`() throws {
        let text = "-0.10000000000000000000000000000000000000001E+0400"
        #expect(try JSON(parsing: text).numberText == text)
    }

    @Test func `key order and repeated keys are kept`() throws {
        let json = try JSON(parsing: #"{"b":1,"a":2,"b":3}"#)
        #expect(json.members.map(\.key) == ["b", "a", "b"])
        #expect(json.members.map(\.value.int) == [1, 2, 3])
        #expect(json["b"] == 1)
    }

    @Test func `a repeated key is found by its place`() throws {
        let json = try JSON(parsing: #"{"a":{"x":1,"\u0078":2,"y":3},"b":[{"k":1,"k":1}]}"#)
        #expect(json.repeatedKeys.map(\.description) == ["/a/x", "/b/0/k"])
    }

    @Test(arguments: [1, 2, 3, 100, 5_000])
    func `a text with many small values is read whole`(count: Int) throws {
        let text = "[" + Array(repeating: "1", count: count).joined(separator: ",") + "]"
        #expect(try JSON(parsing: text).count == count)
    }

    @Test func `nesting up to the limit is read`() throws {
        let text = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
        let json = try JSON(parsing: text)
        #expect(json.text(.compact) == text)
        #expect(try json == JSON(parsing: text))
    }

    @Test func `the limits are those of the caller`() throws {
        let limits = JSONLimits(depth: 2, bytes: 8)
        #expect(try JSON(parsing: "[[1]]", limits: limits).count == 1)
        #expect(throws: JSONSyntaxError.self) { try JSON(parsing: "[[[1]]]", limits: limits) }
        #expect(throws: JSONSyntaxError.self) { try JSON(parsing: "[1,1,1,1]", limits: limits) }
    }

    @Test(arguments: [
        "{ \"a\" : 1 }", "{\"a\":1}", "{\"a\":  1}", "{\n\t\"a\"\r\n:\n        1        }", "{\"a\": 1}",
    ])
    func `blanks between tokens do not count`(text: String) throws {
        #expect(try JSON(parsing: text).text(.compact) == #"{"a":1}"#)
    }

    @Test func `limits beyond what is possible count as the highest that are`() throws {
        var limits = JSONLimits.standard
        limits.depth = 1_000_000
        let text = String(repeating: "[", count: 1_001) + String(repeating: "]", count: 1_001)
        #expect(throws: JSONSyntaxError.self) { try JSON(parsing: text, limits: limits) }
    }

    @Test func `a lone surrogate is kept, compared and written back`() throws {
        let json = try JSON(parsing: #"["\ud800x","\uDC00","\ud83d\ude00"]"#)
        #expect(json.elements.map(\.string) == ["\u{FFFD}x", "\u{FFFD}", "\u{1F600}"])
        #expect(json.text(.compact) == "[\"\\ud800x\",\"\\udc00\",\"\u{1F600}\"]")
        #expect(try JSON(parsing: json.serialized()) == json)
        #expect(json[0] != json[1])
    }
}
