import AccordFiles
import TestSupport
import Testing

@testable import AccordSnapshots

/// What can be undone, where several processes decide.
struct HistoryTests {
    private let files = MemoryDisk()

    /// A process of its own: nothing that another one learnt is known to it.
    private func process() -> History { History(folder: "/history", files: StoreFiles(files)) }

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

    private func kept() throws -> [Int] {
        try files.entries(of: "/history").compactMap { Int($0.name) }.sorted()
    }

    private func decide(_ numbers: ClosedRange<Int>) throws {
        let history = process()
        for number in numbers { _ = try history.append(Settlement(stored: nil), on: entry(number)) }
    }

    @Test func `only the newest decisions are kept`() throws {
        try decide(1...History.kept)
        try decide(History.kept + 1...History.kept + 3)
        #expect(try kept() == Array(4...History.kept + 3))
    }

    @Test func `all that one command has decided is kept until the next one decides`() throws {
        try decide(1...2)
        try decide(3...History.kept + 5)
        #expect(try kept() == Array(3...History.kept + 5))
        let next = process()
        _ = try next.append(Settlement(stored: nil), on: entry(0))
        #expect(try kept() == Array(7...History.kept + 6))
    }
}
