/// Finds what was renamed among what waits and what no test needs.
///
/// Equal texts are paired first, then similar ones, the most alike first; what is equally alike goes by its
/// name. Only texts of one format are paired, each at most once. The same lists give the same pairs.
package struct Renames {
    private let received: [PendingMeta]
    private let unused: [PendingMeta]
    private let receivedNames: [RenameName]
    private let unusedNames: [RenameName]
    private var pairs: [Rename] = []
    private var freeReceived: [Int]
    private var freeUnused: [Int]

    /// - Parameters:
    ///   - received: first snapshots that wait, nothing stored at their paths.
    ///   - unused: what is stored and needed by no test.
    ///   - text: gives what was received or is stored; asked only of those that have no equal.
    package static func pairs(
        of received: [PendingMeta], with unused: [PendingMeta], text: (PendingMeta) -> [UInt8]?
    ) -> [Rename] {
        guard !received.isEmpty, !unused.isEmpty else { return [] }
        var renames = Renames(received, unused)
        for level in RenameName.levels { renames.pairEqual(level) }
        renames.pairSimilar(text)
        return renames.pairs
    }

    private init(_ received: [PendingMeta], _ unused: [PendingMeta]) {
        self.received = received.sorted(by: Self.isBefore)
        self.unused = unused.sorted(by: Self.isBefore)
        receivedNames = self.received.map { RenameName($0.path) }
        unusedNames = self.unused.map { RenameName($0.path) }
        freeReceived = Array(self.received.indices)
        freeUnused = Array(self.unused.indices)
    }

    // MARK: - Equal texts

    private struct Key: Hashable {
        let digest: String
        let format: String
        let name: String

        init(_ digest: String, _ name: RenameName, _ level: Int) {
            self.digest = digest
            format = name.format
            self.name = name.parts[level]
        }
    }

    /// Those whose names have this much in common: one walk over both lists, however many are equal.
    private mutating func pairEqual(_ level: Int) {
        let homes = Dictionary(grouping: freeUnused) { index in
            Key(unused[index].baseDigest ?? "", unusedNames[index], level)
        }
        var taken: [Key: Int] = [:]
        var found: [(Int, Int)] = []
        for index in freeReceived {
            let key = Key(received[index].newDigest, receivedNames[index], level)
            let place = taken[key, default: 0]
            guard let home = homes[key], place < home.count else { continue }
            taken[key] = place + 1
            found.append((index, home[place]))
        }
        take(found)
    }

    // MARK: - Similar texts

    private mutating func pairSimilar(_ text: (PendingMeta) -> [UInt8]?) {
        guard !freeReceived.isEmpty, !freeUnused.isEmpty else { return }
        let index = SimilarTexts(freeUnused.map { ($0, unusedNames[$0]) }) { text(unused[$0]) }
        var room = SimilarTexts.room
        var candidates: [Candidate] = []
        for number in freeReceived where room > 0 {
            guard let bytes = text(received[number]) else { continue }
            room -= min(bytes.count, SimilarTexts.longest)
            let name = receivedNames[number]
            for (other, share) in index.matches(bytes, name) {
                let level = name.level(unusedNames[other])
                candidates.append(
                    Candidate(share: share, level: level, received: number, unused: other))
            }
        }
        takeBest(of: candidates)
    }

    private struct Candidate {
        let share: Int
        /// Of the names: the lower, the more they have in common.
        let level: Int
        /// Both lists are sorted by path.
        let received: Int
        let unused: Int

        var rank: (Int, Int, Int, Int) { (-share, level, received, unused) }
    }

    private mutating func takeBest(of candidates: [Candidate]) {
        var taken: (received: Set<Int>, unused: Set<Int>) = ([], [])
        var found: [(Int, Int)] = []
        for candidate in candidates.sorted(by: { $0.rank < $1.rank }) {
            guard !taken.received.contains(candidate.received), !taken.unused.contains(candidate.unused)
            else { continue }
            taken.received.insert(candidate.received)
            taken.unused.insert(candidate.unused)
            found.append((candidate.received, candidate.unused))
        }
        take(found)
    }

    // MARK: -

    private mutating func take(_ found: [(received: Int, unused: Int)]) {
        guard !found.isEmpty else { return }
        pairs += found.map { Rename(received: received[$0.received], former: unused[$0.unused]) }
        let gone = (Set(found.map(\.received)), Set(found.map(\.unused)))
        freeReceived.removeAll(where: gone.0.contains)
        freeUnused.removeAll(where: gone.1.contains)
    }

    private static func isBefore(_ left: PendingMeta, _ right: PendingMeta) -> Bool {
        left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
    }
}
