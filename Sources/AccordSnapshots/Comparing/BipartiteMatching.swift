/// Pairs what is wanted with what is found, each with one of its own: as many pairs as there can be.
///
/// Augmenting paths in a bipartite graph (Kuhn, 1955), so that what matches several is never taken from one
/// that has no other choice. Edges are asked for when they are first needed.
package struct BipartiteMatching: Sendable {
    /// For each wanted one the index of its partner.
    package private(set) var partners: [Int?]
    private var takenBy: [Int?]
    private var edges: [Bool?]

    /// - Parameter matches: whether two of them, by their indexes, go together.
    package init(wanted: Int, found: Int, matches: (_ wanted: Int, _ found: Int) -> Bool) {
        partners = Array(repeating: nil, count: wanted)
        takenBy = Array(repeating: nil, count: found)
        edges = Array(repeating: nil, count: wanted * found)
        for index in 0..<wanted {
            var seen = [Bool](repeating: false, count: found)
            _ = pair(index, &seen, matches)
        }
        edges = []
    }

    /// What was found and nobody wanted.
    package var leftOver: [Int] { takenBy.indices.filter { takenBy[$0] == nil } }

    private mutating func pair(
        _ wanted: Int, _ seen: inout [Bool], _ matches: (_ wanted: Int, _ found: Int) -> Bool
    ) -> Bool {
        for found in candidates(of: wanted) where !seen[found] && isEdge(wanted, found, matches) {
            seen[found] = true
            if let other = takenBy[found], !pair(other, &seen, matches) { continue }
            partners[wanted] = found
            takenBy[found] = wanted
            return true
        }
        return false
    }

    /// The one at the same place first: most lists are in order.
    private func candidates(of wanted: Int) -> some Sequence<Int> {
        let count = takenBy.count
        let start = count == 0 ? 0 : wanted % count
        return (0..<count).lazy.map { ($0 + start) % count }
    }

    private mutating func isEdge(
        _ wanted: Int, _ found: Int, _ matches: (_ wanted: Int, _ found: Int) -> Bool
    ) -> Bool {
        let index = wanted * takenBy.count + found
        if let known = edges[index] { return known }
        let edge = matches(wanted, found)
        edges[index] = edge
        return edge
    }
}
