import AccordConfiguration
import AccordJSON
import Testing

@testable import AccordExpectations

@Suite struct RunLineTests {
    @Test func `a test's line has the form of Swift Testing's event stream`() {
        let line = RunLine.event("testStarted", of: "T.Old/testA")
        #expect(line["kind"]?.string == "event" && line["version"]?.int == 0)
        #expect(line["payload"]?["kind"]?.string == "testStarted")
        #expect(line["payload"]?["testID"]?.string == "T.Old/testA")
        #expect(line["payload"]?["instant"]?["absolute"]?.double ?? 0 > 0)
    }

    @Test func `an issue has its text and its place, a thrown error only its text`() {
        let payload = RunLine.issue("one\ntwo", of: "T.Old/testA", file: "/p/A.swift", line: 3)["payload"]
        #expect(payload?["messages"]?[0]?["text"]?.string == "one\ntwo")
        #expect(payload?["issue"]?["sourceLocation"]?["line"]?.int == 3)
        let thrown = RunLine.issue("x", of: "T.Old/testA", file: nil, line: 0)["payload"]
        #expect(thrown?["issue"]?["isFailure"]?.bool == true)
        #expect(thrown?["issue"]?["sourceLocation"] == nil)
    }

    @Test func `nobody is told where nobody asks`() {
        #expect(RunObserver(environment: [:]) == nil)
        #expect(RunObserver(environment: [Setting.events.variable: "/nowhere/events"]) == nil)
    }
}
