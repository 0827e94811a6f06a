import AccordJSON
import AccordReport
import Testing

@testable import AccordContract

struct YAMLTextTests {
    private func read(_ text: String) throws -> YAMLText { try YAMLText(Array(text.utf8)) }

    @Test(arguments: [
        ("200: ok", #"{"200": "ok"}"#),
        (
            "on: 1\nyes: 2\nno: 3\nnull: 4\n1.0: 5\ntrue: 6",
            #"{"on":1,"yes":2,"no":3,"null":4,"1.0":5,"true":6}"#
        ),
        ("a: yes\nb: no\nc: on\nd: off\ne: y", #"{"a":"yes","b":"no","c":"on","d":"off","e":"y"}"#),
        ("a: 2020-01-02\nb: 12:30:45\nc: 1_000", #"{"a":"2020-01-02","b":"12:30:45","c":"1_000"}"#),
        ("a: 010\nb: 0o10\nc: 0x1F\nd: +7\ne: -0", #"{"a":10,"b":8,"c":31,"d":7,"e":-0}"#),
        ("a: .5\nb: 1.\nc: 1e3\nd: 12.50\ne: 1.e2", #"{"a":0.5,"b":1,"c":1e3,"d":12.50,"e":1e2}"#),
        ("a: .inf\nb: .nan\nc: 0b11\nd: 1e\ne: '1'", #"{"a":".inf","b":".nan","c":"0b11","d":"1e","e":"1"}"#),
        ("a:\nb: ~\nc: NULL\nd: ''\ne: nULL", #"{"a":null,"b":null,"c":null,"d":"","e":"nULL"}"#),
        ("a: !!str 5\nb: !!int '5'\nc: !custom 5\nd: ! 5", #"{"a":"5","b":5,"c":"5","d":"5"}"#),
        ("a: |\n  x\n  y\nb: >-\n  x\n  y\n", #"{"a":"x\ny\n","b":"x y"}"#),
        ("- 1\n- [a, {b: c}]", #"[1,["a",{"b":"c"}]]"#),
        ("a: &x {b: 1}\nc: *x\nd: [*x, *x]", #"{"a":{"b":1},"c":{"b":1},"d":[{"b":1},{"b":1}]}"#),
        ("&k key: 1\nother: *k", #"{"key":1,"other":"key"}"#),
        ("a: &x {b: 1, c: 2}\nd:\n  <<: *x\n  c: 3", #"{"a":{"b":1,"c":2},"d":{"c":3,"b":1}}"#),
        (
            "a: &x {b: 1}\ny: &y {b: 2, e: 3}\nd:\n  <<: [*x, *y]",
            #"{"a":{"b":1},"y":{"b":2,"e":3},"d":{"b":1,"e":3}}"#
        ),
        ("d:\n  <<: {p: &z 9, r: {s: 1}}\n  q: 1\ne: *z", #"{"d":{"q":1,"p":9,"r":{"s":1}},"e":9}"#),
    ])
    func `a YAML text means what its JSON twin says`(yaml: String, json: String) throws {
        let text = try read(yaml)
        #expect(text.json.text(.compact) == (try JSON(parsing: json)).text(.compact))
        #expect(text.problems.isEmpty)
        #expect(text.json.pointer(ofNode: text.json.nodeIndex).tokens.isEmpty)
    }

    @Test func `a repeated key is a problem, and both members stay`() throws {
        let text = try read("a: 1\nb: 2\na: 3\n")
        #expect(text.json.count == 3)
        let first = SourcePosition(line: 1, column: 1)
        #expect(
            text.problems == [
                YAMLProblem(
                    reason: .duplicateKey("a", first: first), position: SourcePosition(line: 3, column: 1))
            ])
    }

    @Test func `repeated keys are found in large mappings too`() throws {
        let lines = (0..<40).map { "k\($0 % 30): \($0)" }
        #expect(try read(lines.joined(separator: "\n")).problems.count == 10)
    }

    @Test(arguments: ["? [a, b]\n: 1\nc: 2", "? {a: b}\n: {d: &x 1}\nc: 2", "a: &x [1]\n*x : 1\nc: 2"])
    func `a key that is no name is a problem, and its member is left out`(yaml: String) throws {
        let text = try read(yaml)
        #expect(text.json["c"]?.int == 2)
        #expect(text.problems.map(\.reason) == [.keyIsNoName])
        #expect(text.json.members.allSatisfy { ["a", "c"].contains($0.key) })
    }

    @Test(arguments: [
        ("a:\n\tb: 1", YAMLError.Reason.tab, 2, 1),
        ("a: 1\n---\nb: 2", .severalDocuments, 2, 1),
        ("a: *b", .undefinedAlias("b"), 1, 4),
        ("a: &b [*b]", .recursiveAlias("b"), 1, 8),
        ("# nothing", .empty, 1, 1),
        ("", .empty, 1, 1),
    ])
    func `a text that is no document is refused at its place`(
        yaml: String, reason: YAMLError.Reason, line: Int, column: Int
    ) {
        #expect(throws: YAMLError(reason: reason, position: SourcePosition(line: line, column: column))) {
            try read(yaml)
        }
    }

    @Test(arguments: [
        ("a: 1\nb: \"never closed\nc: {}\n", "the quote", ["2:4"]),
        ("a: 1\nb: 'never closed\nc: {}\n", "the quote", ["2:4"]),
        ("a: 1\nb: \"not closed\nc: \"x\"\n", "the quote", ["2:4", "3:5"]),
        ("a: 1\nb: [1, 2\nc: 3\n", "the `[`", ["2:4", "3:2"]),
        ("a: {b: {c: 1}\nd: 3\n", "the `{`", ["1:4", "2:1"]),
        ("a: {b: {c: 1}", "the `{`", ["1:4"]),
        ("a: [1,\n\n", "the `[`", ["1:4"]),
        ("a:\n  {b: [1, 2]\n\n", "the `{`", ["2:3"]),
    ])
    func `what is not closed is told where it opens`(yaml: String, subject: String, places: [String]) throws {
        let error = try #require(throws: ContractError.self) { try Contract(yaml) }
        #expect(
            error.finding.facts["reason"]?.string?.hasPrefix("\(subject) that opens here is not closed")
                == true)
        #expect(error.finding.places.map(\.description) == places.map { "/api/openapi.yaml:\($0)" })
        #expect(error.finding.places.allSatisfy { $0.text?.isEmpty == false })
    }

    @Test(arguments: [
        ("a: {b: 1 c: 2}\n", 1, 11), ("{\n  \"a\": {\n    \"b\": 1\n    \"c\": 2\n  }\n}", 4, 8),
        ("a: [b, ]]\n", 1, 9), ("a: \"x\" y\n", 1, 8),
    ])
    func `a syntax error inside of brackets is told where it is`(yaml: String, line: Int, column: Int) {
        #expect {
            try read(yaml)
        } throws: { error in
            guard let error = error as? YAMLError, case .syntax = error.reason else { return false }
            return error.position == SourcePosition(line: line, column: column)
        }
    }

    @Test func `an unclosed quote reads as a message with both places`() throws {
        let error = try #require(throws: ContractError.self) {
            try Contract("openapi: 3.1.0\ninfo:\n  description: \"not closed\n  version: \"1\"\n")
        }
        #expect(
            TextRenderer().render([error.finding]) == """
                error: /api/openapi.yaml cannot be read as YAML: the quote that opens here is not closed on its line
                  at contract /api/openapi.yaml:3:16
                    3 |   description: "not closed
                                       ^
                  at noticed /api/openapi.yaml:4:13
                    4 |   version: "1"
                                    ^

                """)
    }

    @Test func `bytes that are not UTF-8 are refused at their place`() {
        let bytes = Array("a: 1\nb: ".utf8) + [0xFF, 0xFE]
        #expect(throws: YAMLError(reason: .notUTF8, position: SourcePosition(line: 2, column: 4))) {
            try YAMLText(bytes)
        }
    }

    @Test func `an anchor inside of what was no name is forgotten, and merging keeps the others`() throws {
        let text = try read("? [&a 1]\n: 2\nb: {<<: {p: &p 3, q: &q 4}, q: 5}\nc: [*p, &p 6, *p]")
        #expect(text.json["c"]?.text(.compact) == "[3,6,6]")
        #expect(throws: YAMLError.self) { try read("? [&a 1]\n: 2\nb: *a") }
        #expect(throws: YAMLError.self) { try read("b: {<<: {q: &q 4}, q: 5}\nc: *q") }
    }

    @Test func `many anchors and many keys that are no names take no more than their time`() throws {
        let anchors = (0..<20_000).map { "a\($0): &a\($0) {b: 1}" }
        let keys = (0..<20_000).map { "? [&k\($0) x]\n: {<<: *a\($0)}" }
        #expect(try read((anchors + keys).joined(separator: "\n")).problems.count == 20_000)
    }

    @Test func `a bomb of aliases is refused before it goes off`() {
        var lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
        for level in 1...12 {
            let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            lines.append("a\(level): &a\(level) [\(aliases)]")
        }
        #expect {
            try read(lines.joined(separator: "\n"))
        } throws: { error in
            (error as? YAMLError)?.reason == .aliasExpansion(limit: YAMLReader.expansionLimit)
        }
    }

    @Test func `levels that aliases put below one another count`() {
        let (open, close) = (String(repeating: "[", count: 400), String(repeating: "]", count: 400))
        let lines = (0..<60).map { "a\($0): &a\($0) \(open)\($0 == 0 ? "x" : "*a\($0 - 1)")\(close)" }
        #expect {
            try read(lines.joined(separator: "\n"))
        } throws: { error in
            (error as? YAMLError)?.reason == .tooDeep(limit: YAMLReader.depthLimit)
        }
    }

    @Test(arguments: ["[", "{a: ", "- "], ["", "x: "])
    func `ten thousand levels are refused at the one that is too deep`(level: String, start: String) throws {
        let yaml = start + (level == "- " ? "\n" : "") + String(repeating: level, count: 10_000)
        let error = try #require(throws: YAMLError.self) { try read(yaml) }
        #expect(error.reason == .tooDeep(limit: YAMLReader.depthLimit))
        // The mapping around is a level, too.
        let levels = YAMLReader.depthLimit - (start.isEmpty ? 0 : 1)
        let offset = level == "- " ? 0 : start.utf8.count
        #expect(error.position.column == offset + levels * level.utf8.count + 1)
    }

    @Test func `columns count bytes, behind a byte order mark and unusual line breaks too`() throws {
        let text = "\u{FEFF}a: ä\nb: \"x\u{2028}y\"\n\"ä\": {c: 1}\n"
        let document = try SourceDocument(Array(text.utf8), path: "x.yaml", uri: "file:///x.yaml")
        #expect(
            document.position(of: JSONPointer(tokens: ["a"]), key: true) == SourcePosition(line: 1, column: 4)
        )
        #expect(
            document.position(of: JSONPointer(tokens: ["b"]), key: true) == SourcePosition(line: 2, column: 1)
        )
        let c = document.place(of: JSONPointer(tokens: ["ä", "c"]), key: true)
        #expect(c.line == 3 && c.column == 8 && c.text == "\"ä\": {c: 1}")
    }
}
