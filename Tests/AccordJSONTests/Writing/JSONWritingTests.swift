import AccordJSON
import TestSupport
import Testing

struct JSONWritingTests {
    @Test func `pretty text has two spaces an indentation and no newline at the end`() throws {
        let json = try JSON(parsing: #"{"b":[1,{"c":null}],"a":{},"d":[]}"#)
        #expect(
            json.text() == """
                {
                  "b": [
                    1,
                    {
                      "c": null
                    }
                  ],
                  "a": {},
                  "d": []
                }
                """)
    }

    @Test func `compact text has no blanks`() throws {
        let text = #"{"b":[1,{"c":null}],"a":{},"d":[true,false]}"#
        #expect(try JSON(parsing: " \(text) ").text(.compact) == text)
        #expect(try JSON(parsing: text).description == text)
    }

    @Test(arguments: [
        (#""\u0041\/\u00e9\ud83d\ude00""#, "\"A/é😀\""),
        (#""\u000a\u0008\u000c\u000d\u0009""#, #""\n\b\f\r\t""#),
        (#""\u0001\u001F\u0000""#, #""\u0001\u001f\u0000""#), (#""\"\\""#, #""\"\\""#),
        (#""\u007f\u2028""#, "\"\u{7F}\u{2028}\""),
    ])
    func `strings have the fewest escapes`(text: String, expected: String) throws {
        #expect(try JSON(parsing: text).text() == expected)
    }

    @Test(arguments: ["1.0", "-0", "1E+2", "100000000000000000000000", "1e-07"])
    func `numbers are written as they were read`(text: String) throws {
        #expect(try JSON(parsing: text).text() == text)
    }

    @Test func `sorted keys stand in the order of their bytes`() throws {
        let json = try JSON(parsing: #"{"é":1,"z":2,"a":{"y":1,"x":2},"B":3,"ab":4,"":5,"z":6}"#)
        #expect(json.text(.compactSorted) == #"{"":5,"B":3,"a":{"x":2,"y":1},"ab":4,"z":2,"z":6,"é":1}"#)
    }

    @Test func `many keys are sorted`() {
        var generator = Seeded(1)
        let keys = (0..<500).map { String(10_000 + $0) }
        let json = JSON(members: keys.shuffled(using: &generator).map { ($0, 1) })
        #expect(json.text(.compactSorted) == "{" + keys.map { "\"\($0)\":1" }.joined(separator: ",") + "}")
    }

    @Test(arguments: [
        (#"{"a":1,"b":2,"c":3}"#, #"{"c":0,"a":0}"#, ["c", "a", "b"]),
        (#"{"z":1,"y":2}"#, #"{}"#, ["y", "z"]),
        (#"{"z":1,"y":2}"#, "[]", ["y", "z"]), (#"{"a":1,"b":2}"#, #"{"b":1,"x":1,"a":1}"#, ["b", "a"]),
    ])
    func `members keep the order of the other document`(json: String, other: String, keys: [String]) throws {
        let text = try JSON(parsing: json).text(.ordered(like: JSON(parsing: other)))
        #expect(try JSON(parsing: text).members.map(\.key) == keys)
    }

    @Test func `members of an element keep their order where elements were inserted before it`() throws {
        let other = try JSON(parsing: #"{"rows":[{"id":1,"b":1,"a":1},{"id":2,"b":2,"a":2}]}"#)
        let json = try JSON(
            parsing: #"{"rows":[{"a":0,"b":0,"id":0},{"a":1,"b":1,"id":1},{"a":3,"b":2,"id":2}]}"#)
        let rows = try JSON(parsing: json.text(.ordered(like: other)))["rows"]
        #expect(
            rows?.elements.map { $0.text(.compact) } == [
                #"{"a":0,"b":0,"id":0}"#, #"{"id":1,"b":1,"a":1}"#, #"{"id":2,"b":2,"a":3}"#,
            ])
    }

    @Test(arguments: 0..<60)
    func `what is written reads back as it was`(seed: Int) throws {
        var generator = Seeded(seed)
        let value = RandomJSON.value(depth: 6, using: &generator)
        let other = RandomJSON.value(depth: 6, using: &generator)
        let styles: [JSONStyle] = [.pretty, .compact, .sorted, .compactSorted, .ordered(like: other)]
        for style in styles {
            let read = try JSON(parsing: value.serialized(style))
            #expect(read == value)
            #expect(read.serialized(.sorted) == value.serialized(.sorted))
        }
        #expect(
            try JSON(parsing: value.serialized(.compact)).differences(to: value, keyOrder: .asSent).isEmpty)
        let shuffled = RandomJSON.shuffled(value, using: &generator)
        #expect(shuffled.serialized(.sorted) == value.serialized(.sorted))
    }

    @Test(arguments: 0..<40)
    func `a shuffled copy written like its original is the original`(seed: Int) {
        var generator = Seeded(seed)
        let value = RandomJSON.value(depth: 5, using: &generator)
        let shuffled = RandomJSON.shuffled(value, using: &generator)
        #expect(shuffled.text(.ordered(like: value)) == value.text())
    }
}
