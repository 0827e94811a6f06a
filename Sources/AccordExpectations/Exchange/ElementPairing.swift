import AccordJSON

/// Which expected element goes with which received one: as many pairs as possible, each element once.
///
/// Augmenting paths in a bipartite graph (Kuhn), so that an element that matches several others is never
/// taken from one that has no other choice. Edges are computed when they are first asked for.
struct ElementPairing {
    /// For each expected element the index of its partner.
    private(set) var partners: [Int?]
    private var takenBy: [Int?]
    private var edges: [Bool?]
    private let matches: (_ expected: Int, _ actual: Int) -> Bool

    /// - Parameter matches: whether two elements, by their indexes, go together.
    init(expected: Int, actual: Int, matches: @escaping (_ expected: Int, _ actual: Int) -> Bool) {
        partners = Array(repeating: nil, count: expected)
        takenBy = Array(repeating: nil, count: actual)
        edges = Array(repeating: nil, count: expected * actual)
        self.matches = matches
        for index in 0..<expected {
            var seen = [Bool](repeating: false, count: actual)
            _ = pair(index, &seen)
        }
    }

    /// The received elements that nobody expected.
    var unpaired: [Int] { takenBy.indices.filter { takenBy[$0] == nil } }

    private mutating func pair(_ expected: Int, _ seen: inout [Bool]) -> Bool {
        for actual in candidates(of: expected) where !seen[actual] && isEdge(expected, actual) {
            seen[actual] = true
            if let other = takenBy[actual], !pair(other, &seen) { continue }
            partners[expected] = actual
            takenBy[actual] = expected
            return true
        }
        return false
    }

    /// The one at the same place first: most arrays are in order.
    private func candidates(of expected: Int) -> some Sequence<Int> {
        let count = takenBy.count
        let start = count == 0 ? 0 : expected % count
        return (0..<count).lazy.map { ($0 + start) % count }
    }

    private mutating func isEdge(_ expected: Int, _ actual: Int) -> Bool {
        let index = expected * takenBy.count + actual
        if let known = edges[index] { return known }
        let edge = matches(expected, actual)
        edges[index] = edge
        return edge
    }
}
