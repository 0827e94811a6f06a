/// The ways to many nodes of a value, found in one walk over what contains them.
struct NodePaths {
    enum Step {
        /// By the node of the key.
        case member(Int)
        case element(Int)
    }

    private let view: JSONView
    private var steps: [Step] = []
    private(set) var paths: [Int: [Step]] = [:]

    /// - Parameter nodes: of values below the root, or the root, in any order and repeated at will.
    init(_ view: JSONView, from root: Int, to nodes: [Int]) {
        self.view = view
        let targets = Set(nodes).sorted()
        paths.reserveCapacity(targets.count)
        walk(root, targets[...])
    }

    private mutating func walk(_ node: Int, _ targets: ArraySlice<Int>) {
        var rest = targets
        if rest.first == node {
            paths[node] = steps
            rest = rest.dropFirst()
        }
        let isObject = view.code(node) == JSONNode.object
        var child = node &+ 1
        var index = 0
        while let next = rest.first {
            let value = isObject ? child &+ 1 : child
            let end = view.end(value)
            if next < end {
                var own = rest.startIndex
                while own < rest.endIndex, rest[own] < end { own = own &+ 1 }
                steps.append(isObject ? .member(child) : .element(index))
                walk(value, rest[..<own])
                steps.removeLast()
                rest = rest[own...]
            }
            child = end
            index = index &+ 1
        }
    }
}
