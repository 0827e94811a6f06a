/// A query as it was parsed: whose segments are applied one after the other (RFC 9535, section 2).
struct PathQuery: Sendable {
    var segments: [PathSegment] = []
    /// Starts at the node that a filter looks at (`@`), not at the root (`$`).
    var isRelative = false
    /// Numbers the queries that start at the root, whose result is the same wherever a filter asks for it.
    var rootID = 0

    /// At most one node can come out (section 2.3.5.1).
    var isSingular: Bool { segments.allSatisfy(\.isSingular) }
}

/// `.name`, `['name', 0]` or, with descendants, `..name` (RFC 9535, section 2.5).
struct PathSegment: Sendable {
    var selectors: [PathSelector]
    var isDescendant = false

    var isSingular: Bool {
        guard !isDescendant, selectors.count == 1 else { return false }
        switch selectors[0] {
        case .name, .index: return true
        case .wildcard, .slice, .filter: return false
        }
    }
}

/// What a segment takes of an object's members or an array's elements (RFC 9535, section 2.3).
enum PathSelector: Sendable {
    /// By the bytes of the key.
    case name([UInt8])
    case wildcard
    case index(Int)
    case slice(PathSlice)
    case filter(PathCondition)
}

/// `start:end:step` (RFC 9535, section 2.3.4).
struct PathSlice: Sendable {
    var start: Int?
    var end: Int?
    var step = 1

    /// The indexes in an array of this length, in the order of the slice.
    func indexes(count: Int) -> StrideTo<Int> {
        func normalized(_ index: Int) -> Int { index >= 0 ? index : count + index }
        guard step != 0 else { return stride(from: 0, to: 0, by: 1) }
        if step > 0 {
            let lower = min(max(normalized(start ?? 0), 0), count)
            return stride(from: lower, to: min(max(normalized(end ?? count), 0), count), by: step)
        }
        let upper = min(max(start.map(normalized) ?? count - 1, -1), count - 1)
        return stride(from: upper, to: min(max(end.map(normalized) ?? -1, -1), count - 1), by: step)
    }
}
