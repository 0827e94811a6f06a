/// The name that somebody probably meant.
enum Nearest {
    /// Nothing that people mistype is longer, and the distance costs time.
    private static let longest = 64

    /// The closest of the names, where it differs in no more than a third of its letters.
    static func name(to wanted: String, among names: [String]) -> String? {
        guard wanted.utf8.count <= longest else { return nil }
        let best = names.map { (name: $0, distance: distance(wanted.lowercased(), $0.lowercased())) }
            .min { $0.distance < $1.distance }
        guard let best, best.distance <= max(1, best.name.utf8.count / 3) else { return nil }
        return best.name
    }

    /// Levenshtein's distance.
    private static func distance(_ a: String, _ b: String) -> Int {
        let (left, right) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
        var row = Array(0...right.count)
        for (i, x) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, y) in right.enumerated() {
                let next = min(row[j] + 1, row[j + 1] + 1, diagonal + (x == y ? 0 : 1))
                diagonal = row[j + 1]
                row[j + 1] = next
            }
        }
        return row[right.count]
    }
}
