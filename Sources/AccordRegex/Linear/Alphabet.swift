/// The code points of a pattern cut into classes: members of one class belong to the same of its sets.
struct Alphabet: Sendable {
    /// How many classes there are.
    let count: Int
    /// The class of every ASCII byte.
    let ascii: [UInt16]
    /// Where a run of one class begins, ascending from zero.
    let starts: [UInt32]
    let classes: [UInt16]
    /// The class that holds every scalar beyond ASCII, or nil where there are several.
    let beyondASCII: UInt16?
    /// Whether a class consists of word characters, by class.
    let isWord: [Bool]
    /// Whether a set holds the characters of a class, at `set * count + class`.
    let membership: [Bool]

    init(_ sets: [ScalarSet], wordsMatter: Bool) {
        let all = wordsMatter ? sets + [ScalarSet.word] : sets
        var partition = Partition()
        partition.cut(by: all)
        starts = partition.starts
        classes = partition.classes
        let representatives = partition.representatives
        count = representatives.count
        isWord = representatives.map { wordsMatter && ScalarSet.word.contains($0) }
        var membership: [Bool] = []
        membership.reserveCapacity(sets.count * representatives.count)
        for set in sets {
            for representative in representatives { membership.append(set.contains(representative)) }
        }
        self.membership = membership
        var ascii: [UInt16] = []
        var segment = 0
        for value in UInt32(0)..<128 {
            while segment + 1 < starts.count, starts[segment + 1] <= value { segment += 1 }
            ascii.append(partition.classes[segment])
        }
        self.ascii = ascii
        let rest = partition.classes[segment...]
        beyondASCII = rest.allSatisfy { $0 == rest.first } ? rest.first : nil
    }
}

/// Cuts code points into runs, and names runs of equal membership alike.
private struct Partition {
    var starts: [UInt32] = []
    var classes: [UInt16] = []
    /// The first code point of every class.
    var representatives: [UInt32] = []

    /// Two sums of random words, one word a set: equal sums mean equal membership.
    private struct Signature: Hashable {
        var first: UInt64 = 0
        var second: UInt64 = 0
    }

    mutating func cut(by sets: [ScalarSet]) {
        var generator = SystemRandomNumberGenerator()
        var events: [(bound: UInt32, signature: Signature)] = [(0, Signature())]
        for set in sets {
            let word = Signature(first: generator.next(), second: generator.next())
            for bound in set.bounds where bound < ScalarSet.limit { events.append((bound, word)) }
        }
        events.sort { $0.bound < $1.bound }
        var current = Signature()
        var known: [Signature: UInt16] = [:]
        var index = 0
        while index < events.count {
            let start = events[index].bound
            while index < events.count, events[index].bound == start {
                current.first ^= events[index].signature.first
                current.second ^= events[index].signature.second
                index += 1
            }
            append(start, current, &known)
        }
    }

    private mutating func append(
        _ start: UInt32, _ signature: Signature, _ known: inout [Signature: UInt16]
    ) {
        let name = known[signature] ?? UInt16(truncatingIfNeeded: representatives.count)
        if known[signature] == nil {
            known[signature] = name
            representatives.append(start)
        }
        if classes.last != name {
            starts.append(start)
            classes.append(name)
        }
    }
}
