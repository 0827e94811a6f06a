/// Nodes as they are read: grows by doubling, without the checks that arrays make in debug builds.
struct NodeBuffer {
    private(set) var base: UnsafeMutablePointer<JSONNode>
    private(set) var count = 0
    private var capacity: Int

    init(capacity: Int) {
        self.capacity = max(capacity, 16)
        base = .allocate(capacity: self.capacity)
    }

    @inline(__always)
    mutating func append(_ node: JSONNode) {
        if count == capacity { grow() }
        (base + count).initialize(to: node)
        count = count &+ 1
    }

    private mutating func grow() {
        let larger = UnsafeMutablePointer<JSONNode>.allocate(capacity: capacity * 2)
        larger.moveInitialize(from: base, count: count)
        base.deallocate()
        base = larger
        capacity *= 2
    }

    /// The nodes as an array; the buffer is gone afterwards.
    consuming func finish() -> [JSONNode] {
        let nodes = Array(UnsafeBufferPointer(start: base, count: count))
        base.deallocate()
        return nodes
    }
}
