import AccordJSON
import Testing

@testable import AccordCommand

struct BowtieSessionTests {
    private static let start = #"{"cmd": "start", "version": 1}"#

    /// What is answered to the last of some lines.
    private func answer(_ lines: String...) -> JSON? {
        var session = BowtieSession()
        var last: BowtieSession.Answer?
        for line in lines { last = session.answer(Array(line.utf8)) }
        guard case .line(let json) = last else { return nil }
        return json
    }

    private func run(_ test: String) -> JSON? {
        answer(Self.start, #"{"cmd": "run", "seq": 7, "case": \#(test)}"#)
    }

    @Test func `start names the implementation and its dialects`() {
        let started = answer(Self.start)
        #expect(started?["version"] == 1)
        #expect(started?["implementation"]?["language"] == "swift")
        #expect(started?["implementation"]?["dialects"]?.count == 5)
    }

    @Test func `another version is refused`() {
        #expect(answer(#"{"cmd": "start", "version": 2}"#)?["errored"] == true)
    }

    @Test(arguments: BowtieImplementation.json["dialects"]?.elements.compactMap(\.string) ?? [])
    func `every dialect that was named can be chosen`(_ uri: String) {
        #expect(answer(Self.start, #"{"cmd": "dialect", "dialect": "\#(uri)"}"#) == ["ok": true])
    }

    @Test func `an unknown dialect is not taken`() {
        #expect(answer(Self.start, #"{"cmd": "dialect", "dialect": "https://x.invalid/"}"#) == ["ok": false])
    }

    @Test func `run answers each instance, with the sequence as it came`() {
        let answer = run(
            """
            {"description": "a", "schema": {"type": "integer"},
             "tests": [{"description": "b", "instance": 1}, {"description": "c", "instance": "1"}]}
            """)
        #expect(answer == ["seq": 7, "results": [["valid": true], ["valid": false]]])
    }

    @Test func `an instance that cannot be decided is an error, and no verdict`() {
        let answer = run(
            """
            {"description": "a", "schema": {"pattern": "^(?:(a|a)*\\\\1c|a*b)$"},
             "tests": [{"description": "b", "instance": "\(String(repeating: "a", count: 60))b"},
                       {"description": "c", "instance": "b"}]}
            """)
        #expect(answer?["results"]?[0]?["errored"] == true)
        #expect(answer?["results"]?[0]?["valid"] == nil)
        #expect(answer?["results"]?[1] == ["valid": true])
    }

    @Test func `references find the case's own registry`() {
        let answer = run(
            """
            {"description": "a", "schema": {"$ref": "https://x.invalid/a#/$defs/b"},
             "registry": {"https://x.invalid/a": {"$defs": {"b": {"type": "null"}}}},
             "tests": [{"description": "b", "instance": null}, {"description": "c", "instance": 1}]}
            """)
        #expect(answer?["results"] == [["valid": true], ["valid": false]])
    }

    @Test(arguments: [
        "{", "[]", "{}", "1", "", #"{"cmd": 1}"#, #"{"cmd": "fly"}"#, #"{"cmd": "run"}"#,
        #"{"cmd": "run", "seq": 1}"#, #"{"cmd": "run", "seq": 1, "case": {}}"#,
        #"{"cmd": "run", "seq": 1, "case": {"schema": {}, "tests": [1]}}"#, "\u{0}",
    ])
    func `whatever comes in is answered`(_ line: String) {
        let answer = answer(Self.start, line)
        #expect(answer?["errored"] == true)
        #expect(answer?["context"]?["message"]?.string?.isEmpty == false)
    }

    @Test func `a reference to nowhere is an error, not a verdict`() {
        let answer = run(
            #"{"description": "a", "schema": {"$ref": "none.json"}, "tests": [{"instance": 1}]}"#)
        #expect(answer?["seq"] == 7)
        #expect(answer?["errored"] == true)
    }

    @Test func `a case before the start is an error`() {
        let line = #"{"cmd": "run", "seq": 1, "case": {"schema": {}, "tests": [{"instance": 1}]}}"#
        #expect(answer(line)?["errored"] == true)
        #expect(answer(line)?["seq"] == 1)
    }

    @Test func `stop has no answer`() {
        var session = BowtieSession()
        #expect(session.answer(Array(#"{"cmd": "stop"}"#.utf8)) == .stop)
    }
}
