/// The name that somebody probably meant.
package enum Nearest {
    /// Nothing that people mistype is longer, and the distance costs time.
    private static let longest = 64
    private static let candidates = 1000

    /// The closest of the names, where no more than a third of its letters, and at most three, differ.
    package static func name(to wanted: String, among names: [String]) -> String? {
        guard wanted.utf8.count <= longest else { return nil }
        let wanted = Array(wanted.lowercased().utf8)
        let limit = min(3, max(1, wanted.count / 3))
        let near = names.prefix(candidates).compactMap { name -> (name: String, distance: Int)? in
            let distance = distance(wanted, Array(name.lowercased().utf8), limit: limit)
            return distance <= limit ? (name, distance) : nil
        }
        return near.min { $0.distance < $1.distance }?.name
    }

    /// The sentence that offers a name.
    package static func didYouMean(_ name: String) -> String { "did you mean `\(name)`?" }

    /// Insertions, removals and replacements of bytes (Levenshtein); `limit + 1` stands for any more.
    private static func distance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int {
        guard abs(a.count - b.count) <= limit else { return limit + 1 }
        var row = Array(0...b.count)
        for (i, byte) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in b.enumerated() {
                let replaced = diagonal + (byte == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[b.count]
    }
}
