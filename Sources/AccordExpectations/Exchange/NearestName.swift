/// The name that was probably meant: few letters away from the one that was written.
enum NearestName {
    /// Nil where no name comes close: more than a third of the letters, or more than three, differ.
    static func of(_ name: String, among names: [String]) -> String? {
        let wanted = Array(name.lowercased().utf8)
        let limit = min(3, max(1, wanted.count / 3))
        let near = names.lazy.prefix(1000).compactMap { candidate -> (name: String, distance: Int)? in
            let distance = distance(wanted, Array(candidate.lowercased().utf8), limit: limit)
            return distance <= limit ? (candidate, distance) : nil
        }
        return near.min { $0.distance < $1.distance }?.name
    }

    /// Insertions, removals and replacements of bytes; `limit + 1` stands for any more.
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
