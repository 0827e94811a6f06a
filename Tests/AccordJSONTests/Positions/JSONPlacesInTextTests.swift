import AccordJSON
import TestSupport
import Testing

struct JSONPlacesInTextTests {
    private static let text = """
        {
          "plain": 1,
          "es\\"caped": {"a": "x\\ny", "\\u00e9\\n": [true, "b\\\\", "\\t", null]},
          "ümlaut": "ä", "last": -1.5
        }
        """

    @Test(arguments: [
        ("", nil, "1:1"), ("/plain", "2:3", "2:12"), ("/es\"caped", "3:3", "3:16"),
        ("/es\"caped/a", "3:17", "3:22"), ("/es\"caped/é\n", "3:30", "3:42"),
        ("/es\"caped/é\n/0", nil, "3:43"), ("/es\"caped/é\n/1", nil, "3:49"),
        ("/es\"caped/é\n/2", nil, "3:56"), ("/es\"caped/é\n/3", nil, "3:62"),
        ("/ümlaut", "4:3", "4:14"), ("/last", "4:20", "4:28"),
    ])
    func `key and value of a node are found in the text`(pointer: String, key: String?, value: String) throws
    {
        let positions = JSONPositions(try JSON(parsing: Self.text))
        let position = try #require(positions.position(of: JSONPointer(parsing: pointer)))
        #expect(position.key.map { "\($0.line):\($0.column)" } == key)
        #expect("\(position.value.line):\(position.value.column)" == value)
    }

    @Test func `the line of a place comes along`() throws {
        let document = try JSON(parsing: Self.text)
        let position = try #require(document["last"].flatMap(JSONPositions(document).place))
        #expect(position.value.lineText == #"  "ümlaut": "ä", "last": -1.5"#)
        #expect(position.value.lineTextColumn == 1)
    }

    @Test func `a document that is one escaped string starts at its quote`() throws {
        let positions = JSONPositions(try JSON(parsing: "\n  \"a\\nb\""))
        #expect(positions.position(of: JSONPointer())?.value.line == 2)
        #expect(positions.position(of: JSONPointer())?.value.column == 3)
    }

    @Test func `a place that is not there has no position`() throws {
        #expect(JSONPositions(try JSON(parsing: "[1]")).position(of: JSONPointer(tokens: ["1"])) == nil)
    }

    @Test(arguments: [JSON(5), ["a": 1], JSON("x")])
    func `a document that was built has no positions`(built: JSON) {
        #expect(JSONPositions(built).position(of: JSONPointer()) == nil)
    }

    @Test func `a document that was edited has no positions`() throws {
        let edited = try JSON(parsing: "[1, 2]").replacing(at: JSONPointer(tokens: ["0"]), with: 3)
        #expect(edited.map(JSONPositions.init)?.position(of: JSONPointer()) == nil)
    }

    @Test(arguments: 0..<100)
    func `every value of a document is read again from its place`(seed: Int) throws {
        var generator = Seeded(seed)
        let text = RandomJSON.value(depth: 5, using: &generator).serialized(.pretty)
        let document = try JSON(parsing: text)
        // A pointer cannot tell members with the same key apart.
        guard document.repeatedKeys.isEmpty else { return }
        let positions = JSONPositions(document)
        for pointer in try JSONPath(parsing: "$..*").places(in: document) {
            let value = try #require(document.value(at: pointer))
            let place = try #require(positions.place(of: value)).value
            #expect(text[place.offset...].starts(with: value.serialized(.compact).prefix(1)))
            #expect(TextPlace(offset: place.offset, in: text) == place)
        }
    }
}
