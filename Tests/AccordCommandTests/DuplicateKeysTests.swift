import Testing

@testable import AccordCommand

struct DuplicateKeysTests {
    @Test(arguments: [
        (#"{"a": 1, "b": {"a": 2}}"#, []), (#"[{"a": 1}, {"a": 2}]"#, []), (#""a""#, []), ("1", []),
        (#"{"a": "a", "b": "a"}"#, []), (#"{"a": 1, "a": 2, "a": 3}"#, [9, 17]),
        (#"{"a": [{"x": 1, "x": 2}], "a": {}}"#, [16, 26]), (#"{"a": 1, "\u0061": 2}"#, [9]),
        (#"{"a\"": 1, "a": 2}"#, []), (#"{"a\\": "\\", "a\\" : 2}"#, [14]), (#"{"": 1, "": 2}"#, [8]),
        (#"{"é": 1, "e\u0301": 2}"#, []),
    ])
    func `keys are told apart by their bytes, object by object`(_ text: String, _ offsets: [Int]) {
        #expect(DuplicateKeys(in: Array(text.utf8)).duplicates.map(\.offset) == offsets)
    }

    @Test func `the first place is known`() {
        let duplicates = DuplicateKeys(in: Array(#"{"a": 1, "a": 2}"#.utf8)).duplicates
        #expect(duplicates == [.init(name: "a", offset: 9, first: 1)])
    }
}
