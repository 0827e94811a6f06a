import AccordJSON
import TestSupport
import Testing

struct JSONPatchTests {
    @Test(arguments: 0..<300)
    func `a patch made from two documents leads from one to the other`(seed: Int) throws {
        var generator = Seeded(seed)
        let old = RandomJSON.value(depth: 5, using: &generator)
        let new =
            seed % 2 == 0
            ? RandomJSON.damaged(RandomJSON.damaged(old, using: &generator), using: &generator)
            : RandomJSON.value(depth: 5, using: &generator)
        let patch = JSONPatch(from: old, to: new)
        #expect(try patch.applied(to: old) == new)
        #expect(try JSONPatch(parsing: patch.json) == patch)
    }

    @Test(arguments: 0..<300)
    func `a patch between lists of alike elements leads from one to the other`(seed: Int) throws {
        var generator = Seeded(seed)
        func list() -> JSON {
            JSON(
                elements: (0..<Int.random(in: 0..<8, using: &generator)).map { _ in
                    let id = JSON(Int.random(in: 0..<4, using: &generator))
                    let tags = (0..<Int.random(in: 0..<4, using: &generator)).map { _ in
                        JSON(Int.random(in: 0..<3, using: &generator))
                    }
                    return ["id": id, "tags": JSON(elements: tags)]
                })
        }
        let (old, new): (JSON, JSON) = (["items": list()], ["items": list()])
        #expect(try JSONPatch(from: old, to: new).applied(to: old) == new)
    }

    @Test func `equal documents need no operation`() {
        #expect(JSONPatch(from: ["a": 1, "b": 2], to: ["b": 2.0, "a": 1]).operations.isEmpty)
    }

    @Test func `an inserted, a changed and a removed element are one operation each`() {
        let patch = JSONPatch(from: ["a": [1, 2, 3, ["x": 4]]], to: ["a": [0, 1, 3, ["x": 5]]])
        let expected: JSON = [
            ["op": "add", "path": "/a/0", "value": 0],
            ["op": "remove", "path": "/a/2"],
            ["op": "replace", "path": "/a/3/x", "value": 5],
        ]
        #expect(patch.json == expected)
    }

    @Test func `an object with a repeated key is replaced as a whole`() throws {
        let (old, new) = (try JSON(parsing: #"{"a":1,"a":2}"#), try JSON(parsing: #"{"a":1,"a":3}"#))
        #expect(JSONPatch(from: old, to: new).operations == [.replace(JSONPointer(), new)])
    }

    @Test func `where one operation fails, the error names it and nothing is changed`() throws {
        let patch = try JSONPatch(parsing: [
            ["op": "add", "path": "/b", "value": 1], ["op": "test", "path": "/a", "value": 2],
        ])
        let error = #expect(throws: JSONPatchError.self) { try patch.applied(to: ["a": 1]) }
        #expect(error?.reason == .testFailed(expected: 2, actual: 1))
        #expect(error?.operation == 1)
        #expect(error?.pointer == JSONPointer(tokens: ["a"]))
        #expect(error?.description == "operation 1 at `/a`: the value is 1, and should be 2")
    }

    @Test func `an error in a source names the source`() throws {
        let patch = try JSONPatch(parsing: [["op": "copy", "from": "/x", "path": "/b"]])
        let error = #expect(throws: JSONPatchError.self) { try patch.applied(to: ["a": 1]) }
        #expect(error?.reason == .missingPlace)
        #expect(error?.pointer == JSONPointer(tokens: ["x"]))
    }

    @Test func `copies that double a document again and again are refused`() throws {
        let copies = (0..<60).map { _ in
            JSONPatch.Operation.copy(from: JSONPointer(tokens: ["a"]), to: JSONPointer(tokens: ["a", "-"]))
        }
        let limits = JSONLimits(depth: 512, bytes: 1 << 20)
        let error = #expect(throws: JSONPatchError.self) {
            try JSONPatch(copies).applied(to: ["a": [1, 2, 3]], limits: limits)
        }
        #expect(error?.reason == .tooLarge(limit: 1 << 20))
    }

    @Test func `operations that nest a document ever deeper are refused`() throws {
        var nest: [JSONPatch.Operation] = []
        for depth in 0..<600 {
            nest.append(.add(JSONPointer(tokens: Array(repeating: "0", count: depth)), [0]))
        }
        let error = #expect(throws: JSONPatchError.self) { try JSONPatch(nest).applied(to: 0) }
        #expect(error?.reason == .tooDeep(limit: 512))
        #expect(error?.operation == 512)
    }
}
