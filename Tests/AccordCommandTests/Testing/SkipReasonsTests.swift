import Testing

@testable import AccordCommand

@Suite struct SkipReasonsTests {
    private let skipped = RunnerEvent(.skipped(reason: nil), of: "T.Old/testA", at: 1)
    private let explained = RunnerEvent(.skipped(reason: "not today"), of: "T.Old/testA", at: 1)
    private let line = XCTestOutput.Line.skip(reason: "not today", test: "T.Old/testA")

    @Test func `a skip has the reason that was told before it`() {
        var skips = SkipReasons()
        skips.note([.noise, line])
        #expect(skips.explain([skipped], isEnd: false) == [explained])
    }

    @Test func `a skip waits once for a reason that comes after it, and goes before what follows`() {
        var skips = SkipReasons()
        let next = RunnerEvent(.started, of: "T.Old/testB")
        #expect(skips.explain([skipped], isEnd: false).isEmpty)
        skips.note([line])
        #expect(skips.explain([next], isEnd: false) == [explained, next])
    }

    @Test func `a skip without a reason is told all the same`() {
        var skips = SkipReasons()
        #expect(skips.explain([skipped], isEnd: true) == [skipped])
        #expect(skips.explain([skipped], isEnd: false).isEmpty)
        #expect(skips.explain([], isEnd: false) == [skipped])
    }
}
