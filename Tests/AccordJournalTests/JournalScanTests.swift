import AccordJSON
import TestSupport
import Testing

@testable import AccordJournal

/// What is passed over without being parsed is what a parser would pass over.
struct JournalScanTests {
    private static let lines = [
        #"{"v":1,"event":"snapshot","time":1,"path":"a","id":"b","verdict":"matched"}"#,
        #"{"v":1,"event":"test","time":2,"id":"T.S/a()","runner":"xctest","state":"passed"}"#,
        #"{"v":1,"event":"run","time":3,"state":"started"}"#,
        #"{"v":1,"event":"list","time":4,"runner":"xctest","whole":true,"tests":["T.S/\"event\":\"run\""]}"#,
        #"{"v":1,"event":"exchange","time":5,"app":"A","method":"GET","path":"/","status":200,"verdict":"kept"}"#,
        // Not as this version writes them, and as good.
        #"{"event":"run","v":1,"time":6,"state":"finished"}"#,
        #" { "v": 1, "event": "snapshot", "time": 7, "path": "c", "id": "d", "verdict": "missing" }"#,
        // Of another version, or of none.
        #"{"v":2,"event":"snapshot","time":8,"path":"a","id":"b","verdict":"matched"}"#,
        #"{"v":1,"event":"snapshots","time":9}"#,
        #"{"v":1,"event":"snapshot","time":10,"verdict":"foreseen"}"#,
        #"{"v":1,"event":"snapshot","ti"#, "", "\u{FF}", "[1]", "{}",
    ]

    /// A journal of some lines, whole or cut.
    private func journal(_ random: inout Seeded) -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<random.below(12) {
            bytes += Self.lines[random.below(Self.lines.count)].utf8
            if random.below(8) > 0 { bytes.append(UInt8(ascii: "\n")) }
        }
        return Array(bytes.dropLast(random.below(3)))
    }

    @Test(arguments: 0..<40) func `a scan finds what parsing every line finds`(seed: Int) {
        var random = Seeded(seed)
        let journal = journal(&random)
        let parsed = journal.split(separator: UInt8(ascii: "\n")).compactMap {
            try? JSON(parsing: Array($0))
        }
        let run = RunJournals([journal])
        #expect(run.events(SnapshotEvent.self) == parsed.compactMap(SnapshotEvent.init(json:)))
        #expect(run.events(RunEvent.self) == parsed.compactMap(RunEvent.init(json:)))
        #expect(run.log.tests == parsed.compactMap(TestEvent.init(json:)))
        #expect(run.log.lists == parsed.compactMap(TestListEvent.init(json:)))
        #expect(run.log.foreignLineCount == parsed.count { Runs.isForeign($0) })
        #expect(run.foreignLineCount == run.log.foreignLineCount)
    }
}
