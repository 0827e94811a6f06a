import AccordJSON
import Testing

struct JSONValueTests {
    @Test func `literals make values and keep the order of members`() {
        let json: JSON = ["b": 1, "a": [true, .null, 2.5, "x"], "c": [:], "d": []]
        #expect(json.text(.compact) == #"{"b":1,"a":[true,null,2.5,"x"],"c":{},"d":[]}"#)
    }

    @Test func `a missing value is nil and not null`() {
        let json: JSON = ["a": .null]
        #expect(json["a"] == JSON.null)
        #expect(json["a"]?.isNull == true)
        #expect(json["b"] == nil)
    }

    @Test(arguments: [
        ("1", 1), ("1.0", 1), ("10e-1", 1), ("-0", 0), ("9223372036854775807", .max),
        ("-9223372036854775808", .min),
        ("1e18", 1_000_000_000_000_000_000), ("0e999999999999999999999", 0), ("922337203685477580.7e1", .max),
    ])
    func `a whole number is an Int in any notation`(text: String, value: Int) throws {
        #expect(try JSON(parsing: text).int == value)
    }

    @Test(arguments: [
        "1.5", "9223372036854775808", "-9223372036854775809", "1e19", "1e400", "1e-1",
        "1e99999999999999999999", "\"1\"",
    ])
    func `what is no whole number or too large is no Int`(text: String) throws {
        #expect(try JSON(parsing: text).int == nil)
    }

    @Test func `a number is a Double where it is in range`() throws {
        #expect(try JSON(parsing: "1e2").double == 100)
        #expect(try JSON(parsing: "1e400").double == nil)
        #expect(JSON("1").double == nil)
    }

    @Test(arguments: [
        (1.0, "1"), (0.1, "0.1"), (-0.0, "-0"), (1e20, "1e+20"), (.infinity, "null"), (.nan, "null"),
    ])
    func `a Double is written in its shortest form`(value: Double, text: String) {
        #expect(JSON(value).text() == text)
    }

    @Test func `a number text is taken as it is, or not at all`() {
        #expect(JSON(numberText: "1.50")?.numberText == "1.50")
        for text in ["", "01", " 1", "1 ", "NaN", "\"1\"", "1,2"] { #expect(JSON(numberText: text) == nil) }
    }

    @Test func `accessors of another kind are nil or empty`() {
        let json: JSON = "text"
        #expect(
            json.bool == nil && json.int == nil && json.numberText == nil && json["a"] == nil
                && json[0] == nil)
        #expect(json.elements.isEmpty && json.members.isEmpty && json.count == 0 && !json.isNull)
    }

    @Test func `an index outside of an array is nil`() {
        let json: JSON = [1, 2]
        #expect(json[1] == 2)
        #expect(json[2] == nil && json[-1] == nil)
    }

    @Test func `a key is found by its bytes`() throws {
        let json = try JSON(parsing: #"{"e\u0301":1,"\u00e9":2,"":3}"#)
        #expect(json["\u{E9}"] == 2 && json["e\u{301}"] == 1 && json[""] == 3)
    }

    @Test func `a part of a document goes into another one`() throws {
        let part = try #require(try JSON(parsing: #"{"x":["\n",{"k\t":1.50}],"y":2}"#)["x"])
        #expect(
            JSON(members: [("a", part), ("b", part)]).text(.compact)
                == #"{"a":["\n",{"k\t":1.50}],"b":["\n",{"k\t":1.50}]}"#)
    }

    @Test func `values are keys of a dictionary by their meaning`() {
        let counts: [JSON: Int] = [["a": 1, "b": 2]: 7]
        #expect(counts[["b": 2.0, "a": 1.0]] == 7)
    }

    private struct Book: Encodable {
        var title: String
        var url: String
        var tags: [String]
    }

    @Test func `an Encodable value is encoded with sorted keys and plain slashes`() throws {
        let json = try JSON(encoding: Book(title: "Walden", url: "a/b", tags: ["x"]))
        #expect(json.text(.compact) == #"{"tags":["x"],"title":"Walden","url":"a/b"}"#)
    }
}
