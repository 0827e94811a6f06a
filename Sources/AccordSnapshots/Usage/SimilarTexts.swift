/// Texts to find the most alike in, with bounded work: by their rarer lines and by their names.
struct SimilarTexts {
    /// Git takes no less for a rename either.
    static let threshold = 500
    /// A longer text is paired with an equal one only.
    static let longest = 1 << 18
    /// Beyond so many bytes, no further text is looked at; one that is too long counts as one that is not, so
    /// that it does not keep all others from being paired.
    static let room = 1 << 25
    /// Of the texts that have a line, so many count: what stands in more of them tells little.
    private static let homes = 32
    /// So many texts are compared with one, those first that have the most in common.
    private static let candidates = 16

    private var tallies: [Int: LineTally] = [:]
    private var lines: [UInt64: [Int]] = [:]
    private var names: [String: [Int]] = [:]

    init(_ texts: [(number: Int, name: RenameName)], text: (Int) -> [UInt8]?) {
        var room = Self.room
        for (number, name) in texts where room > 0 {
            guard let bytes = text(number) else { continue }
            room -= min(bytes.count, Self.longest)
            guard bytes.count <= Self.longest else { continue }
            let tally = LineTally(bytes, format: name.format)
            tallies[number] = tally
            for line in tally.bytes.keys { Self.add(number, to: &lines[line, default: []]) }
            for part in name.kept { Self.add(number, to: &names[part, default: []]) }
        }
    }

    /// The numbers of the texts that are alike enough, and how much they are.
    func matches(_ text: [UInt8], _ name: RenameName) -> [(number: Int, share: Int)] {
        guard text.count <= Self.longest else { return [] }
        let tally = LineTally(text, format: name.format)
        let named = name.kept.flatMap { names[$0, default: []].prefix(Self.candidates) }
        return Set(likely(tally) + named).compactMap { number in
            guard let share = tallies[number]?.share(tally), share >= Self.threshold else { return nil }
            return (number, share)
        }
    }

    private func likely(_ tally: LineTally) -> [Int] {
        var common: [Int: Int] = [:]
        for (line, bytes) in tally.bytes {
            for number in lines[line] ?? [] { common[number, default: 0] += bytes }
        }
        let best = common.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return best.prefix(Self.candidates).map(\.key)
    }

    private static func add(_ number: Int, to homes: inout [Int]) {
        if homes.count < Self.homes { homes.append(number) }
    }
}
