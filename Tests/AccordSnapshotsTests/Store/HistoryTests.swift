import AccordFiles
import TestSupport
import Testing

@testable import AccordSnapshots

/// What can be undone, where several processes decide.
struct HistoryTests {
    private let files = MemoryDisk()

    /// A process of its own: nothing that another one learnt is known to it.
    private func process() -> History { History(folder: "/history", files: files) }

    private func entry(_ number: Int) -> PendingEntry {
        let new = Array("\(number)\n".utf8)
        var meta = PendingMeta.unused("T/\(number).txt", stored: [], test: nil)
        (meta.reason, meta.baseDigest, meta.newDigest) = (.missing, nil, SHA256.digest(of: new))
        return PendingEntry(meta: meta, new: new, base: nil, patch: [])
    }

    @Test(arguments: 0..<20) func `whoever decides or undoes, the newest decision is the same to all`(
        seed: Int
    ) throws {
        var random = Seeded(seed)
        let processes = [process(), process(), process()]
        var decided: [String] = []
        for step in 0..<40 {
            let process = processes[random.below(3)]
            #expect(try process.last()?.path == decided.last)
            if random.below(3) == 0, let record = try process.last() {
                try process.remove(record)
                decided.removeLast()
            } else {
                let entry = entry(step)
                _ = try process.append(Settlement(stored: entry.new), on: entry)
                decided.append(entry.meta.path)
            }
        }
    }

    @Test func `a record that a kill left without its description is no decision, and gives its number away`()
        throws
    {
        let (first, second) = (process(), process())
        _ = try first.append(Settlement(stored: nil), on: entry(1))
        try files.write([], to: "/history/2/entry/new")
        #expect(try first.last()?.number == 1)
        #expect(try first.append(Settlement(stored: nil), on: entry(2)).number == 3)
        #expect(try second.last()?.number == 3)
    }

    @Test func `only the newest decisions are kept`() throws {
        let history = process()
        for number in 1...History.kept + 3 {
            _ = try history.append(Settlement(stored: nil), on: entry(number))
        }
        let kept = try files.entries(of: "/history").compactMap { Int($0.name) }.sorted()
        #expect(kept == Array(4...History.kept + 3))
    }
}
