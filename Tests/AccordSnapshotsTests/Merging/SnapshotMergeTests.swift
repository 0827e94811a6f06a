import AccordJSON
import Testing

@testable import AccordSnapshots

struct SnapshotMergeTests {
    private static func merged(
        _ base: String, _ ours: String, _ theirs: String, _ path: String = "T/x.json"
    ) -> (text: String, isClean: Bool) {
        let merged = SnapshotMerge.merged(
            base: Array(base.utf8), ours: Array(ours.utf8), theirs: Array(theirs.utf8), path: path)
        return (String(decoding: merged.bytes, as: UTF8.self), merged.isClean)
    }

    private static func pretty(_ json: JSON) -> String {
        String(decoding: json.serialized(.pretty), as: UTF8.self) + "\n"
    }

    private static func values(_ base: JSON, _ ours: JSON, _ theirs: JSON) -> (text: String, isClean: Bool) {
        merged(pretty(base), pretty(ours), pretty(theirs))
    }

    // MARK: - JSON

    @Test func `members that stand on neighbouring lines merge`() {
        let (text, isClean) = Self.values(["a": 1, "b": 1], ["a": 2, "b": 1], ["a": 1, "b": 2])
        #expect(isClean)
        #expect(text == Self.pretty(["a": 2, "b": 2]))
    }

    @Test(arguments: [("b", "y"), ("y", "b")])
    func `members that both added stand sorted where the documents are`(_ mine: String, _ other: String) {
        let (text, isClean) = Self.values(
            ["a": 1, "z": 1], ["a": 1, mine: 1, "z": 1], ["a": 1, other: 1, "z": 1])
        #expect(isClean)
        #expect(text == Self.pretty(["a": 1, "b": 1, "y": 1, "z": 1]))
    }

    @Test func `members keep our order, and theirs follow what they followed`() {
        let (text, isClean) = Self.values(
            ["z": 1, "a": 1], ["z": 1, "a": 1, "q": 1], ["z": 1, "new": 1, "a": 1])
        #expect(isClean)
        #expect(text == Self.pretty(["z": 1, "new": 1, "a": 1, "q": 1]))
    }

    @Test func `a member behind one that we removed is kept`() {
        let (text, isClean) = Self.values(["z": 1, "k": 1], ["k": 1], ["z": 1, "b": 1, "k": 1])
        #expect(isClean)
        #expect(text == Self.pretty(["b": 1, "k": 1]))
    }

    @Test func `elements merge by what they are`() {
        let (text, isClean) = Self.values(
            [["id": 1, "n": 1], ["id": 2, "n": 1]], [["id": 1, "n": 5], ["id": 2, "n": 1]],
            [["id": 1, "n": 1], ["id": 2, "n": 1], ["id": 3, "n": 1]])
        #expect(isClean)
        #expect(text == Self.pretty([["id": 1, "n": 5], ["id": 2, "n": 1], ["id": 3, "n": 1]]))
    }

    @Test func `only the value that both changed is in conflict`() {
        let (text, isClean) = Self.values(
            ["a": 1, "b": 1, "c": 1], ["a": 2, "b": 2, "c": 1], ["a": 3, "b": 1, "c": 2])
        #expect(!isClean)
        #expect(
            text == """
                {
                <<<<<<< ours
                  "a": 2,
                =======
                  "a": 3,
                >>>>>>> theirs
                  "b": 2,
                  "c": 2
                }

                """)
    }

    static let conflicts: [(JSON, JSON, JSON)] = [
        // One removed what the other changed: a member, an element.
        (["a": ["b": 1]], [:], ["a": ["b": 2]]),
        ([["id": 1, "n": 1], 7], [7], [["id": 1, "n": 2], 7]),
        // Both added the same place.
        ([:], ["a": 1], ["a": 2]),
        ([1], [1, 2], [1, 3]),
        // The kind of a value.
        (["a": [1]], ["a": ["b": 1]], ["a": [2]]),
        (1, 2, 3),
    ]

    @Test(arguments: conflicts)
    func `a conflict leaves marks in which every test sees damage`(_ base: JSON, _ ours: JSON, _ theirs: JSON)
    {
        for (one, other) in [(ours, theirs), (theirs, ours)] {
            let (text, isClean) = Self.values(base, one, other)
            #expect(!isClean)
            #expect(Damage.merge(in: Array(text.utf8)) != nil, "\(text)")
        }
    }

    @Test func `what both did alike is no conflict`() {
        let (text, isClean) = Self.values(["a": 1, "b": 1], ["a": 2, "b": 1, "c": 1], ["a": 2, "b": 3])
        #expect(isClean)
        #expect(text == Self.pretty(["a": 2, "b": 3, "c": 1]))
    }

    @Test func `numbers keep their text and the document its layout`() {
        let (text, _) = Self.merged(#"{"a":1.50,"b":1}"#, #"{"a":1.50,"b":2}"#, #"{"a":1.50,"b":1,"c":1e2}"#)
        #expect(text == #"{"a":1.50,"b":2,"c":1e2}"#)
    }

    @Test func `a document with a key twice merges by lines`() {
        let base = "{\n  \"a\": 1,\n  \"b\": 1,\n  \"c\": 1,\n  \"a\": 1\n}\n"
        let (text, isClean) = Self.merged(
            base, base.replacing("\"b\": 1", with: "\"b\": 2"),
            base.replacing("{\n", with: "{\n  \"x\": 1,\n"))
        #expect(isClean)
        #expect(text == "{\n  \"x\": 1,\n  \"a\": 1,\n  \"b\": 2,\n  \"c\": 1,\n  \"a\": 1\n}\n")
    }

    @Test func `a key that both added apart from each other is in conflict, whatever the layout`() {
        let base = "{\n    \"a\": 1,\n    \"b\": 1,\n    \"c\": 1\n}\n"
        let (text, isClean) = Self.merged(
            base, base.replacing("{\n", with: "{\n    \"x\": 1,\n"),
            base.replacing("\"c\": 1", with: "\"c\": 1,\n    \"x\": 2"))
        #expect(!isClean)
        #expect(Damage.merge(in: Array(text.utf8)) != nil, "\(text)")
    }

    private static func rows(_ json: JSON) -> String {
        String(decoding: DocumentLayout.rows(json), as: UTF8.self) + "\n"
    }

    @Test func `rows merge by their values and stay one on a line`() {
        let base: JSON = [["id": 1, "n": 1], ["id": 2, "n": 1]]
        let (text, isClean) = Self.merged(
            Self.rows(base), Self.rows([["id": 1, "n": 5], ["id": 2, "n": 1]]),
            Self.rows([["id": 1, "n": 1], ["id": 2, "n": 6]]))
        #expect(isClean)
        #expect(text == Self.rows([["id": 1, "n": 5], ["id": 2, "n": 6]]))
    }

    @Test func `rows that one side has emptied are rows between the marks`() {
        let (text, isClean) = Self.merged(
            Self.rows([["id": 1], ["id": 2]]), Self.rows([]), Self.rows([["id": 1], ["id": 3]]))
        #expect(!isClean)
        #expect(text.contains("\n  {\"id\":3}\n"), "\(text)")
    }

    // MARK: - Exchanges

    private static func exchange(_ path: String, status: Int, body: String) -> String {
        "GET \(path)\n\n\nHTTP/1.1 \(status) OK\ncontent-type: application/json\n\n\(body)\n"
    }

    @Test func `the parts of an exchange merge each for itself`() {
        let (text, isClean) = Self.merged(
            Self.exchange("/books", status: 200, body: "{\n  \"a\": 1,\n  \"b\": 1\n}"),
            Self.exchange("/books", status: 201, body: "{\n  \"a\": 2,\n  \"b\": 1\n}"),
            Self.exchange("/shelf", status: 200, body: "{\n  \"a\": 1,\n  \"b\": 2\n}"), "T/x.http")
        #expect(isClean)
        #expect(text == Self.exchange("/shelf", status: 201, body: "{\n  \"a\": 2,\n  \"b\": 2\n}"))
    }

    @Test func `a status that both changed is in conflict, the body is not`() {
        let (text, isClean) = Self.merged(
            Self.exchange("/", status: 200, body: "{\n  \"a\": 1\n}"),
            Self.exchange("/", status: 201, body: "{\n  \"a\": 1\n}"),
            Self.exchange("/", status: 202, body: "{\n  \"a\": 2\n}"), "T/x.http")
        #expect(!isClean)
        #expect(
            text.contains("<<<<<<< ours\nHTTP/1.1 201 OK\n=======\nHTTP/1.1 202 OK\n>>>>>>> theirs\n"))
        #expect(text.hasSuffix("{\n  \"a\": 2\n}\n"))
    }

    // MARK: - Lines

    @Test func `lines apart merge`() {
        let (text, isClean) = Self.merged("a\nb\nc\nd\n", "A\nb\nc\nd\n", "a\nb\nc\nD\n", "T/x.txt")
        #expect(isClean)
        #expect(text == "A\nb\nc\nD\n")
    }

    @Test func `a line without a line feed has its mark on the next`() {
        let (text, isClean) = Self.merged("a", "b", "c", "T/x.txt")
        #expect(!isClean)
        #expect(text == "<<<<<<< ours\nb\n=======\nc\n>>>>>>> theirs\n")
    }

    @Test func `two snapshots added under one name differ where they differ`() {
        let (text, isClean) = Self.merged("", "a\nb\n", "a\nc\n", "T/x.txt")
        #expect(!isClean)
        #expect(text == "a\n<<<<<<< ours\nb\n=======\nc\n>>>>>>> theirs\n")
    }

    @Test func `binary data is in conflict and stays ours`() {
        let (text, isClean) = Self.merged("\0a\n\n\nz", "\0b\n\n\nz", "\0a\n\n\ny", "T/x.bin")
        #expect(!isClean)
        #expect(text == "\0b\n\n\nz")
    }
}
