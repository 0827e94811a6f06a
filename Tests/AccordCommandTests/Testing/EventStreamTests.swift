import Testing

@testable import AccordCommand

@Suite struct EventStreamTests {
    private func events(_ lines: String...) -> [RunnerEvent] {
        var stream = EventStream()
        return stream.read(Array((lines.joined(separator: "\n") + "\n").utf8))
    }

    private static let place =
        #""sourceLocation":{"_filePath":"/p/T/A.swift","column":6,"fileID":"T/A.swift","line":6}"#

    @Test func `a listed test has its name without its place, its tags and its file`() {
        let events = events(
            #"{"kind":"test","payload":{"_tags":[".slow"],"id":"T.S/`a / b`()/A.swift:6:6","kind":"function",\#(Self.place)},"version":0}"#
        )
        let test = RunnerTest(
            id: "T.S/`a / b`()", key: "T.S/`a / b`()/A.swift:6:6", tags: [".slow"], file: "/p/T/A.swift",
            line: 6)
        #expect(events == [RunnerEvent(.listed(test), of: test.key)])
    }

    @Test func `a suite is told from a test`() {
        let events = events(#"{"kind":"test","payload":{"id":"T.S","kind":"suite"},"version":0}"#)
        #expect(events == [RunnerEvent(.listed(RunnerTest(id: "T.S", key: "T.S", isSuite: true)), of: "T.S")])
    }

    @Test func `an issue has all of its messages, and a warning is no failure`() {
        let events = events(
            #"{"kind":"event","payload":{"kind":"issueRecorded","testID":"k","instant":{"absolute":1.5},"issue":{"isKnown":false,\#(Self.place)},"messages":[{"text":"Expectation failed"},{"text":"note"}]},"version":0}"#,
            #"{"kind":"event","payload":{"kind":"issueRecorded","testID":"k","issue":{"isFailure":false},"messages":[{"text":"Issue recorded"},{"text":"w"}]},"version":"6.3.0"}"#
        )
        #expect(
            events == [
                RunnerEvent(
                    .issue(RunnerIssue(text: "Expectation failed\nnote", file: "/p/T/A.swift", line: 6)),
                    of: "k",
                    at: 1.5),
                RunnerEvent(.issue(RunnerIssue(text: "w", isFailure: false)), of: "k"),
            ])
    }

    @Test func `a known issue is none, but known`() {
        #expect(
            events(
                #"{"kind":"event","payload":{"kind":"issueRecorded","testID":"k","issue":{"isKnown":true}}}"#
            ) == [RunnerEvent(.knownIssue, of: "k")])
    }

    @Test(arguments: [
        #"{"kind":"event","payload":{"kind":"testSkipped","_comments":["why"],"testID":"k"},"version":0}"#,
        #"{"kind":"event","payload":{"kind":"testSkipped","messages":[{"text":"Test off() skipped: \"why\""}],"testID":"k"}}"#,
    ])
    func `the reason of a skipped test is found in either version`(line: String) {
        #expect(events(line) == [RunnerEvent(.skipped(reason: "why"), of: "k")])
    }

    @Test func `a line that comes in pieces is read when it is whole`() {
        var stream = EventStream()
        let line = Array("{\"kind\":\"event\",\"payload\":{\"kind\":\"runEnded\"}}\n".utf8)
        for cut in line.indices.dropFirst() {
            #expect(stream.read(line[..<cut]).isEmpty)
            #expect(stream.read(line[cut...]) == [RunnerEvent(.runEnded)])
        }
    }

    @Test(arguments: [
        "", "{", "nonsense", "[]", "{\"kind\":\"event\"}",
        "{\"kind\":\"event\",\"payload\":{\"kind\":\"new\"}}",
    ])
    func `a line that says nothing that is known is passed over`(line: String) {
        #expect(events(line, #"{"kind":"event","payload":{"kind":"runEnded"}}"#) == [RunnerEvent(.runEnded)])
    }
}
