/// Finds members of a small object by their keys, each member once: faster than sorting, and nothing is allocated.
struct MemberSearch {
    /// As many as `found` has bits.
    static let limit = 64

    private let view: JSONView
    private let first: Int
    private let end: Int
    private var found: UInt64 = 0
    /// The key node that was found last, and its index.
    private(set) var key: Int
    private(set) var index = 0

    init(_ view: JSONView, _ object: Int) {
        self.view = view
        first = object &+ 1
        end = view.end(object)
        key = first
    }

    /// Moves to the first member not found before whose key equals another one; false if there is none.
    mutating func next(like other: Int, of otherView: JSONView) -> Bool {
        let length = otherView.count(other)
        let content = otherView.content(other)
        var candidate = first
        var bit: UInt64 = 1
        while candidate < end {
            if found & bit == 0, view.count(candidate) == length,
                Bytes.areEqual(content, view.content(candidate), length)
            {
                found |= bit
                key = candidate
                index = bit.trailingZeroBitCount
                return true
            }
            candidate = view.end(candidate &+ 1)
            bit = bit &<< 1
        }
        return false
    }
}
