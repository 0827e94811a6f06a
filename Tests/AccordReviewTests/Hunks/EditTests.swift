import AccordReport
import AccordSnapshots
import Testing

@testable import AccordReview

struct EditTests {
    private func refusal(_ text: String, _ path: String) -> Finding? {
        do {
            _ = try Edit(Array(text.utf8), of: path)
            return nil
        } catch {
            return error.finding
        }
    }

    @Test(arguments: [
        ("{\"a\": 1}\n", "a.json"), ("anything", "a.txt"), ("GET /\n\nHTTP/1.1 200 OK\n\n", "a.http"),
        ("id,title\n1,\"a \"\"b\"\"\"\n", "a.csv"), ("<a><b/></a>\n", "a.xml"), ("<a><b></a", "a.html"),
    ])
    func `a text of its format is stored as it was written`(_ text: String, _ path: String) throws {
        let edit = try Edit(Array(text.utf8), of: path)
        #expect(edit.settlement == Settlement(stored: Array(text.utf8)))
    }

    @Test func `a secret of a kind that was there before stays allowed`() throws {
        let tokens = ["a1", "b2"].map { "ghp_" + String(repeating: $0, count: 18) }
        #expect(refusal(tokens[1], "a.txt")?.places.map(\.line) == [1])
        let edit = try Edit(Array(tokens[1].utf8), of: "a.txt", from: [Array(tokens[0].utf8)])
        #expect(edit.bytes == Array(tokens[1].utf8))
    }

    @Test func `edited JSON that does not parse is refused, with the place`() throws {
        let finding = try #require(refusal("{\n  \"a\": tru\n}\n", "a.json"))
        #expect(finding.rule.id == "review/edited")
        #expect(finding.places.map(\.line) == [2])
        #expect(finding.places.map(\.column) == [8])
        #expect(finding.places.map(\.text) == ["  \"a\": tru"])
        #expect(finding.headline.hasPrefix("a.json cannot be stored as edited: "))
    }

    @Test(arguments: [
        ("id,title\n1,\"Emma\n", "a.csv", 2, 3, "1,\"Emma"), ("a\nb\"c\n", "a.csv", 2, 2, "b\"c"),
        ("<a>\n  <b></a", "a.xml", 2, 9, "  <b></a"), ("<a>\n  <b></a>\n", "a.xml", 2, 6, "  <b></a>"),
    ])
    func `edited CSV and XML that do not parse are refused, with the place`(
        _ text: String, _ path: String, _ line: Int, _ column: Int, _ shown: String
    ) throws {
        let finding = try #require(refusal(text, path))
        #expect(finding.places.map(\.line) == [line])
        #expect(finding.places.map(\.column) == [column])
        #expect(finding.places.map(\.text) == [shown])
        #expect(finding.headline.hasPrefix("\(path) cannot be stored as edited: "))
    }

    @Test(arguments: [("a;\"b\" c\n", "a.csv"), ("<a/><b/>\n", "a.xml")])
    func `a text of which only the extension says so may stay what it is`(_ text: String, _ path: String)
        throws
    {
        let edited = Array((text + text).utf8)
        #expect(try Edit(edited, of: path, from: [Array(text.utf8)]).bytes == edited)
    }

    @Test func `an edited exchange that cannot be read is refused, with its line`() throws {
        let finding = try #require(refusal("GET /\nno field\n\nHTTP/1.1 200 OK\n\n", "a.http"))
        #expect(finding.places.map(\.line) == [2])
        #expect(finding.places.map(\.text) == ["no field"])
    }

    private static func exchange(_ sent: String, _ received: String) -> String {
        let head = "content-type: application/json\n\n"
        return "POST /books\n\(head)\(sent)\n\nHTTP/1.1 201 Created\n\(head)\(received)\n"
    }

    @Test(arguments: [
        (exchange("{\"a\": 1}", "[\n  tru\n]"), 10, "response"),
        (exchange("{\"a\": 1,}", "[]"), 4, "request"),
    ])
    func `an edited body that is no JSON any more is refused, with its line`(
        _ text: String, _ line: Int, _ part: String
    ) throws {
        let finding = try #require(refusal(text, "a.http"))
        #expect(finding.rule.id == "review/edited")
        #expect(finding.places.map(\.line) == [line])
        #expect(finding.headline.contains("the body of the \(part) is no JSON, as its content-type says: "))
    }

    @Test func `a body that was no JSON before may stay so, and one of another type is any text`() throws {
        let (known, edited) = (Self.exchange("{\"a\":", "[1]"), Self.exchange("{\"a\":", "[2]"))
        #expect(
            try Edit(Array(edited.utf8), of: "a.http", from: [Array(known.utf8)]).bytes == Array(edited.utf8))
        #expect(refusal(edited, "a.http") != nil)
        let plain = edited.replacing("application/json", with: "text/plain")
        #expect(refusal(plain, "a.http") == nil)
    }
}
