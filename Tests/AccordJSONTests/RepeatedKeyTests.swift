import AccordJSON
import Testing

struct RepeatedKeyTests {
    @Test(arguments: [
        (#"{"a": 1, "b": {"a": 2}}"#, []), (#"[{"a": 1}, {"a": 2}]"#, []), (#""a""#, []), ("1", []),
        (#"{"a": "a", "b": "a"}"#, []), (#"{"a": 1, "a": 2, "a": 3}"#, [9, 17]),
        (#"{"a": [{"x": 1, "x": 2}], "a": {}}"#, [16, 26]), (#"{"a": 1, "\u0061": 2}"#, [9]),
        (#"{"a\"": 1, "a": 2}"#, []), (#"{"a\\": "\\", "a\\" : 2}"#, [14]), (#"{"": 1, "": 2}"#, [8]),
        (#"{"é": 1, "e\u0301": 2}"#, []),
    ])
    func `keys are told apart by their bytes, object by object`(_ text: String, _ offsets: [Int]) throws {
        let json = try JSON(parsing: text)
        let positions = JSONPositions(json)
        let places = json.repeatedMembers.compactMap { positions.place(of: $0.member)?.key?.offset }
        #expect(places == offsets)
        #expect(json.hasRepeatedKeys == !offsets.isEmpty)
    }

    @Test func `the first place is known, however often a key comes again`() throws {
        let json = try JSON(parsing: #"{"b": 0, "a": 1, "a": 2, "b": 3, "a": 4}"#)
        #expect(json.repeatedMembers.map(\.first) == [1, 0, 1])
        #expect(json.repeatedMembers.map(\.member) == [2, 3, 4])
        #expect(json.repeatedKeys.map(\.description) == ["/a", "/b", "/a"])
    }
}
