import AccordJSON
import TestSupport
import Testing

struct JSONDifferenceTests {
    private func lines(_ old: String, _ new: String, keyOrder: JSONKeyOrder = .free) throws -> [String] {
        try JSON(parsing: old).differences(to: JSON(parsing: new), keyOrder: keyOrder).map { difference in
            let values = [difference.old, difference.new].map { $0?.text(.compact) ?? "-" }
            return "\(difference.kind.rawValue) \(difference.pointer) \(values[0]) \(values[1])"
        }
    }

    @Test(arguments: [
        ("1", "2", ["changed  1 2"]), (#"{"a":1}"#, #"{"a":"1"}"#, ["changed /a 1 \"1\""]),
        (#"{"a":1,"b":2}"#, #"{"c":3,"b":2}"#, ["removed /a 1 -", "added /c - 3"]),
        (#"{"a":{"b":{"c":1}}}"#, #"{"a":{"b":{"c":2}}}"#, ["changed /a/b/c 1 2"]),
        (#"{"a/b~c":1}"#, #"{"a/b~c":2}"#, ["changed /a~1b~0c 1 2"]), ("[]", "{}", ["changed  [] {}"]),
        (#"{"a":1,"a":2}"#, #"{"a":1,"a":3,"a":4}"#, ["changed /a 2 3", "added /a - 4"]),
    ])
    func `members are compared by key`(old: String, new: String, expected: [String]) throws {
        #expect(try lines(old, new) == expected)
    }

    @Test(arguments: [
        ("[1,2,3]", "[1,9,2,3]", ["added /1 - 9"]), ("[1,9,2,3]", "[1,2,3]", ["removed /1 9 -"]),
        ("[1,2,3]", "[1,9,3]", ["changed /1 2 9"]),
        ("[1,2,3]", "[0,1,2,3,4]", ["added /0 - 0", "added /4 - 4"]),
        ("[1,1,1]", "[1,1]", ["removed /2 1 -"]), ("[]", "[1]", ["added /0 - 1"]),
        ("[1]", "[]", ["removed /0 1 -"]),
        ("[0,1,0,1,0]", "[0,0,1,0]", ["removed /1 1 -"]),
        ("[1,2,3,4]", "[2,3,4,5]", ["removed /0 1 -", "added /3 - 5"]),
    ])
    func `elements are aligned`(old: String, new: String, expected: [String]) throws {
        #expect(try lines(old, new) == expected)
    }

    @Test func `an object inserted between others is one difference`() throws {
        let old = #"[{"id":1,"n":"a"},{"id":2,"n":"b"},{"id":3,"n":"c"}]"#
        let new = #"[{"id":1,"n":"a"},{"id":9,"n":"z"},{"id":2,"n":"b"},{"id":3,"n":"c"}]"#
        #expect(try lines(old, new) == [#"added /1 - {"id":9,"n":"z"}"#])
    }

    @Test func `a field that changed behind an insertion is found in its element`() throws {
        let old = #"[{"id":1,"n":"a","k":0},{"id":2,"n":"b","k":0}]"#
        let new = #"[{"id":9,"n":"z","k":5},{"n":"A","k":0,"id":1},{"id":2,"n":"b","k":0}]"#
        #expect(try lines(old, new) == [#"added /0 - {"id":9,"n":"z","k":5}"#, #"changed /1/n "a" "A""#])
    }

    @Test func `where every element changed each is compared with its predecessor`() throws {
        let old = (0..<300).map { #"{"id":\#($0),"at":"1"}"# }.joined(separator: ",")
        let new = (0..<300).map { #"{"id":\#($0),"at":"2"}"# }.joined(separator: ",")
        let expected = (0..<300).map { #"changed /\#($0)/at "1" "2""# }
        #expect(try lines("[\(old)]", "[\(new)]") == expected)
    }

    @Test func `records that all changed are told apart by their id, however many`() {
        let old = JSON(elements: (0..<200).map { ["id": JSON($0), "name": JSON("n\($0)"), "at": "then"] })
        let changed = (0..<200).map { ["id": JSON($0), "name": JSON("n\($0)"), "at": "now"] as JSON }
        let new = JSON(elements: [["id": -1, "name": "new", "at": "now"]] + changed)
        let differences = old.differences(to: new)
        #expect(differences.count == 201)
        #expect(differences.first?.kind == .added)
        #expect(differences.dropFirst().allSatisfy { $0.pointer.tokens.last == "at" })
    }

    @Test func `an id says more than all that two records have in common`() throws {
        let (old, new) = (
            #"[{"id":1,"a":1,"b":1}]"#, #"[{"id":7,"a":1,"b":1},{"id":1,"a":2,"b":2}]"#
        )
        #expect(
            try lines(old, new)
                == [#"added /0 - {"id":7,"a":1,"b":1}"#, "changed /1/a 1 2", "changed /1/b 1 2"])
    }

    @Test(arguments: [
        (#"[{"id":1,"a":1},{"id":1,"a":2}]"#, #"[{"id":1,"a":3},{"id":1,"a":2}]"#, ["changed /0/a 1 3"]),
        (#"[{"id":[1],"a":1}]"#, #"[{"id":[1],"a":2}]"#, ["changed /0/a 1 2"]),
        (#"[{"a":1}]"#, #"[{"a":2}]"#, ["changed /0/a 1 2"]),
        (#"[{"id":1,"a":1}]"#, #"[{"id":2,"a":1}]"#, ["changed /0/id 1 2"]),
    ])
    func `records whose ids tell nothing are aligned by what they hold`(
        old: String, new: String, expected: [String]
    ) throws {
        #expect(try lines(old, new) == expected)
    }

    @Test func `arrays of a hundred thousand elements are aligned`() {
        let old = JSON(elements: (0..<100_000).map { JSON($0) })
        let new = JSON(
            elements: [-1] + (0..<50_000).map { JSON($0) } + (50_001..<100_000).map { JSON($0) } + [-2])
        let pointers = old.differences(to: new).map { "\($0.kind.rawValue) \($0.pointer)" }
        #expect(pointers == ["added /0", "removed /50000", "added /100000"])
    }

    @Test func `many equal elements in another number end in bounded time`() {
        let old = JSON(elements: (0..<20_000).map { JSON($0 % 2) })
        let new = JSON(elements: (0..<20_001).map { JSON($0 % 3) })
        #expect(!old.differences(to: new).isEmpty)
    }

    @Test(arguments: [
        (#"{"a":1,"b":2}"#, #"{"b":2,"a":1}"#, [#"reordered  {"a":1,"b":2} {"b":2,"a":1}"#]),
        (#"[{"a":1,"b":2},3]"#, #"[{"b":2,"a":1},3]"#, [#"reordered /0 {"a":1,"b":2} {"b":2,"a":1}"#]),
        (#"{"a":1,"b":2}"#, #"{"a":1,"c":3,"b":2}"#, ["added /c - 3"]),
        (#"{"a":1,"b":2}"#, #"{"a":1,"b":2.0}"#, []),
    ])
    func `the order of members counts where it is asked for`(old: String, new: String, expected: [String])
        throws
    {
        #expect(try lines(old, new, keyOrder: .asSent) == expected)
    }

    @Test func `keys in two Unicode forms are two keys`() {
        let (old, new): (JSON, JSON) = (["\u{E9}": 1], ["e\u{301}": 1])
        #expect(old.differences(to: new).map(\.kind) == [.removed, .added])
    }

    @Test(arguments: 0..<60)
    func `every difference names what stands at its place`(seed: Int) {
        var generator = Seeded(seed)
        let old = RandomJSON.value(depth: 4, using: &generator)
        let new = RandomJSON.damaged(RandomJSON.damaged(old, using: &generator), using: &generator)
        // A pointer cannot tell repeated keys apart.
        guard old.repeatedKeys.isEmpty, new.repeatedKeys.isEmpty else { return }
        for difference in old.differences(to: new) {
            let (document, value) =
                difference.kind == .removed ? (old, difference.old) : (new, difference.new)
            #expect(document.value(at: difference.pointer) == value)
        }
    }
}
