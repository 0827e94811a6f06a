import AccordConfiguration
import AccordJSON
import Testing

@testable import AccordSnapshots

@Suite struct ComparisonTests {
    private func verdict(_ json: JSON, _ stored: String, _ order: KeyOrder = .free) throws -> Verdict {
        try Comparison(.json(json), with: Array(stored.utf8), style: DocumentStyle(keyOrder: order)).verdict
    }

    @Test func `a stored placeholder matches a value of its type`() throws {
        #expect(
            try verdict(["id": 5, "items": [1, 2, 3]], #"{"id": "<number 1..>", "items": "<array 3..>"}"#)
                == .matched)
        #expect(try verdict(["id": 0], #"{"id": "<number 1..>"}"#) == .differs)
    }

    @Test func `equal numbers in placeholders mean equal values`() throws {
        let (one, two) = (
            JSON("0b0c3f4a-6a0e-4a54-9d0a-0d7f3b6b7c11"), JSON("b7e1d0e2-1111-4222-8333-444455556666")
        )
        let stored = #"{"id": "<uuid:1>", "parent": "<uuid:1>"}"#
        #expect(try verdict(["id": one, "parent": one], stored) == .matched)
        #expect(try verdict(["id": one, "parent": two], stored) == .differs)
    }

    @Test func `a placeholder that still matches stays when the rest changes`() throws {
        let comparison = try Comparison(
            .json(["id": 5, "name": "new"]), with: Array(#"{"id": "<number 1..>", "name": "old"}"#.utf8),
            style: DocumentStyle(keyOrder: .free))
        #expect(
            String(decoding: comparison.received, as: UTF8.self)
                == "{\n  \"id\": \"<number 1..>\",\n  \"name\": \"new\"\n}\n")
    }

    @Test func `the order of keys counts when it is asked for`() throws {
        #expect(try verdict(["b": 1, "a": 2], #"{"a": 2, "b": 1}"#) == .matched)
        #expect(try verdict(["b": 1, "a": 2], #"{"a": 2, "b": 1}"#, .asSent) == .differs)
    }

    @Test func `text compares byte for byte`() throws {
        let nfc = Array("caf\u{E9}\n".utf8)
        let nfd = Array("cafe\u{301}\n".utf8)
        let style = DocumentStyle(keyOrder: .free)
        #expect(try Comparison(.text(nfc), with: nfc, style: style).verdict == .matched)
        #expect(try Comparison(.text(nfc), with: nfd, style: style).verdict == .differs)
        #expect(
            try Comparison(.text([0x61, 0x0D, 0x0A]), with: [0x61, 0x0A], style: style).verdict == .differs)
    }

    @Test(arguments: RecordMode.allCases)
    func `a match passes under every record mode`(mode: RecordMode) {
        #expect(Decision(.matched, mode: mode) == Decision(.retirePending, .pass))
    }

    @Test(arguments: [
        (RecordMode.pending, Decision(.writePending, .fail), Decision(.writePending, .fail)),
        (.never, Decision(.nothing, .fail), Decision(.nothing, .fail)),
        (.missing, Decision(.store, .fail), Decision(.writePending, .fail)),
        (.all, Decision(.store, .warn), Decision(.store, .warn)),
    ])
    func `the table of record modes holds`(mode: RecordMode, missing: Decision, differs: Decision) {
        #expect(Decision(.missing, mode: mode) == missing)
        #expect(Decision(.differs, mode: mode) == differs)
    }
}
