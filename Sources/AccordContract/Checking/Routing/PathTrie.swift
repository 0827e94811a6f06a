import AccordURI

/// Path templates by segments: finds the most concrete one first, segment by segment.
struct PathTrie: Sendable {
    private struct Node: Sendable {
        /// Sorted by their bytes.
        var literals: [(text: [UInt8], node: Int)] = []
        /// Those with the longest fixed text first.
        var partial: [(parts: [PathTemplate.Part], node: Int)] = []
        var named: Int?
        /// What ends here, in the order of the document.
        var routes: [Int] = []
    }

    private var nodes = [Node()]

    mutating func insert(_ template: PathTemplate, as route: Int) {
        var node = 0
        for segment in template.segments { node = child(of: node, for: segment) }
        nodes[node].routes.append(route)
    }

    private mutating func child(of node: Int, for segment: PathTemplate.Segment) -> Int {
        switch segment {
        case .literal(let text):
            let index = nodes[node].literals.firstIndex { !$0.text.lexicographicallyPrecedes(text) }
            if let index, nodes[node].literals[index].text == text { return nodes[node].literals[index].node }
            nodes[node].literals.insert((text, nodes.count), at: index ?? nodes[node].literals.count)
        case .name:
            if let named = nodes[node].named { return named }
            nodes[node].named = nodes.count
        case .parts(let parts):
            // Names do not tell partial segments apart, but they are kept apart: captures stay simple.
            let length = PartialSegment.fixedLength(parts)
            let index = nodes[node].partial.firstIndex { PartialSegment.fixedLength($0.parts) < length }
            nodes[node].partial.insert((parts, nodes.count), at: index ?? nodes[node].partial.count)
        }
        nodes.append(Node())
        return nodes.count - 1
    }

    /// The matches of a path, the most concrete first.
    ///
    /// A node is visited once at most, so the work is bounded by the size of the contract.
    ///
    /// - Parameters:
    ///   - path: begins behind the base path of the server, with its slash.
    ///   - limit: how many matches are wanted.
    func matches(_ path: ArraySlice<UInt8>, limit: Int = 1) -> [PathMatch] {
        var walk = Walk(path: path, limit: limit)
        let start = path.first == UInt8(ascii: "/") ? path.startIndex + 1 : path.startIndex
        visit(0, from: start, &walk)
        return walk.found
    }

    private struct Walk {
        let path: ArraySlice<UInt8>
        let limit: Int
        var captures: [Range<Int>] = []
        var found: [PathMatch] = []
        var isDone: Bool { found.count >= limit }
    }

    /// - Parameter start: where the segment begins; one behind the end of the path where there is none left.
    private func visit(_ node: Int, from start: Int, _ walk: inout Walk) {
        guard start <= walk.path.endIndex else {
            walk.found += nodes[node].routes.map { PathMatch(route: $0, captures: walk.captures) }
            return
        }
        var end = start
        while end < walk.path.endIndex, walk.path[end] != UInt8(ascii: "/") { end += 1 }
        let segment = walk.path[start..<end]
        if let literal = literal(node, segment) { visit(literal, from: end + 1, &walk) }
        if walk.isDone || segment.isEmpty { return }
        for (parts, child) in nodes[node].partial where !walk.isDone {
            guard let ranges = PartialSegment.captures(parts, in: segment) else { continue }
            walk.captures += ranges
            visit(child, from: end + 1, &walk)
            walk.captures.removeLast(ranges.count)
        }
        guard let named = nodes[node].named, !walk.isDone else { return }
        walk.captures.append(start..<end)
        visit(named, from: end + 1, &walk)
        walk.captures.removeLast()
    }

    private func literal(_ node: Int, _ segment: ArraySlice<UInt8>) -> Int? {
        guard segment.contains(0x25) else { return find(segment, in: nodes[node].literals) }
        return find(PercentDecoding.bytes(segment)[...], in: nodes[node].literals)
    }

    private func find(_ segment: ArraySlice<UInt8>, in literals: [(text: [UInt8], node: Int)]) -> Int? {
        var (low, high) = (0, literals.count)
        while low < high {
            let middle = (low + high) / 2
            if literals[middle].text.lexicographicallyPrecedes(segment) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard low < literals.count, literals[low].text.elementsEqual(segment) else { return nil }
        return literals[low].node
    }
}
