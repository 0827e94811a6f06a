import AccordJSON
import Testing

@Suite struct JSONPositionsTests {
    private func place(_ pointer: String, in text: String) throws -> String? {
        let positions = JSONPositions(try JSON(parsing: text))
        guard let found = positions.position(of: try JSONPointer(parsing: pointer)) else { return nil }
        let key = found.key.map { "\($0.line):\($0.column) " } ?? ""
        return "\(key)\(found.value.line):\(found.value.column)"
    }

    private static let text = """
        {
          "a\\n\\"": [1, true,
            {"ä": null, "x": -1.5e3}],
          "b": {}, "c": "]"
        }
        """

    @Test(arguments: [
        ("", "1:1"), ("/a\n\"", "2:3 2:12"), ("/a\n\"/0", "2:13"), ("/a\n\"/1", "2:16"),
        ("/a\n\"/2", "3:5"), ("/a\n\"/2/ä", "3:6 3:12"), ("/a\n\"/2/x", "3:18 3:23"), ("/b", "4:3 4:8"),
        ("/c", "4:12 4:17"),
    ])
    func `a value's place is known, and that of the key in front of it`(pointer: String, shown: String)
        throws
    {
        #expect(try place(pointer, in: Self.text) == shown)
    }

    @Test func `of a repeated key each has its own place`() throws {
        let document = try JSON(parsing: "{\"a\": 1,\n \"a\": 2}")
        let last = try #require(document.members.last?.value)
        #expect(JSONPositions(document).position(of: last)?.key?.line == 2)
    }

    @Test func `what is not there has no place`() throws {
        #expect(try place("/d", in: Self.text) == nil)
    }

    @Test func `a document that was built has no places, and nothing breaks`() throws {
        let built: JSON = ["a": [1, "two"], "b": false]
        #expect(JSONPositions(built).position(of: try JSONPointer(parsing: "/b")) == nil)
    }

    @Test func `a document of one value stands at its start, behind blanks`() throws {
        #expect(try place("", in: "\n\n  12") == "3:3")
    }
}
