import AccordJSON
import TestSupport
import Testing

struct JSONEditingTests {
    private func node(_ json: JSON, _ pointer: String) throws -> Int {
        try #require(json.node(at: JSONPointer(parsing: pointer)))
    }

    @Test func `strings are scanned with decoded content, keys left out`() throws {
        let json = try JSON(parsing: #"{"key":"plain","k2":["\u0041\n",{"k3":"é"}],"n":1}"#)
        var found: [String] = []
        json.scanStrings { node, content in
            found.append("\(json.pointer(ofNode: node)) \(String(decoding: content, as: UTF8.self))")
        }
        #expect(found == ["/key plain", "/k2/0 A\n", "/k2/1/k3 é"])
    }

    @Test func `only the strings of a part are scanned`() throws {
        let json = try JSON(parsing: #"{"a":"1","b":["2","3"],"c":"4"}"#)
        var found: [String] = []
        json["b"]?.scanStrings { _, content in found.append(String(decoding: content, as: UTF8.self)) }
        #expect(found == ["2", "3"])
    }

    @Test func `members are scanned with the node of their value`() throws {
        let json = try JSON(parsing: #"{"a":{"\u0062":[{"c":1}]}}"#)
        var found: [String] = []
        json.scanMembers { node, key in
            found.append("\(String(decoding: key, as: UTF8.self)) \(json.value(ofNode: node).text(.compact))")
        }
        #expect(found == [#"a {"b":[{"c":1}]}"#, #"b [{"c":1}]"#, "c 1"])
    }

    @Test(arguments: ["", "/a", "/a/0", "/a/1/b~1c", "/d", "/a/2"])
    func `a node and its place belong together`(pointer: String) throws {
        let json = try JSON(parsing: #"{"a":[1,{"b/c":[2]},3],"d":4}"#)
        #expect(json.pointer(ofNode: try node(json, pointer)).description == pointer)
    }

    @Test func `nodes are replaced by values of any kind`() throws {
        let json = try JSON(parsing: #"{"a":[1,{"b":"\n"},3],"c":{"d":true},"e":"x"}"#)
        let edited = json.replacing([
            try node(json, "/a/1/b"): ["new": [1, 2]], try node(json, "/a/2"): "s",
            try node(json, "/c"): .null,
        ])
        #expect(edited.text(.compact) == #"{"a":[1,{"b":{"new":[1,2]}},"s"],"c":null,"e":"x"}"#)
        #expect(try edited == JSON(parsing: edited.serialized()))
        #expect(json["e"] == "x")
    }

    @Test func `a part of a document is edited by the nodes of that document`() throws {
        let json = try JSON(parsing: #"{"a":0,"b":[1,{"c":2}]}"#)
        let part = try #require(json["b"])
        #expect(part.replacing([try node(json, "/b/1/c"): "new"]).text(.compact) == #"[1,{"c":"new"}]"#)
        #expect(part.replacing([try node(json, "/a"): "outside"]) == part)
    }

    @Test func `an edit inside a value that is replaced is ignored`() throws {
        let json = try JSON(parsing: #"[[1,2],3]"#)
        #expect(
            json.replacing([try node(json, "/0"): "x", try node(json, "/0/1"): "y"]).text(.compact)
                == #"["x",3]"#)
    }

    @Test func `the whole document is replaced at the empty pointer`() {
        #expect(JSON(elements: [1]).replacing(at: JSONPointer(), with: "x") == "x")
        #expect(JSON(elements: [1]).replacing(at: JSONPointer(tokens: ["1"]), with: "x") == nil)
    }

    @Test(arguments: 0..<40)
    func `replacing all strings of a random document keeps its shape`(seed: Int) throws {
        var generator = Seeded(seed)
        let json = RandomJSON.value(depth: 5, using: &generator)
        var edits: [Int: JSON] = [:]
        json.scanStrings { node, _ in edits[node] = ["was": "string"] }
        let edited = json.replacing(edits)
        #expect(try JSON(parsing: edited.serialized(.compact)) == edited)
        var places: Set<String> = []
        for node in edits.keys { places.insert(json.pointer(ofNode: node).description) }
        guard json.repeatedKeys.isEmpty else { return }
        for place in places {
            #expect(try edited.value(at: JSONPointer(parsing: place)) == ["was": "string"])
        }
    }
}
