/// A storage while its memory is held in place: what the loops of this module run over.
///
/// Test processes are debug builds, in which every access to an array is a call and these are not.
package struct JSONView {
    package let bytes: UnsafePointer<UInt8>
    package let nodes: UnsafePointer<JSONNode>

    @inline(always)
    func code(_ node: Int) -> UInt32 { nodes[node].word & 0xFF }

    @inline(always)
    func count(_ node: Int) -> Int { Int(nodes[node].length) }

    @inline(always)
    func end(_ node: Int) -> Int { Int(nodes[node].end) }

    @inline(always)
    func content(_ node: Int) -> UnsafePointer<UInt8> { bytes + Int(nodes[node].offset) }

    func buffer(_ node: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: content(node), count: count(node))
    }

    /// The nodes of an array's elements.
    func elements(of array: Int) -> [Int] { children(of: array, step: 0) }

    /// The nodes of an object's keys; each value's node is the next one.
    func keys(of object: Int) -> [Int] { children(of: object, step: 1) }

    private func children(of container: Int, step: Int) -> [Int] {
        let count = count(container)
        return [Int](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = count
            guard let base = buffer.baseAddress else { return }
            var child = container &+ 1
            var index = 0
            while index < count {
                (base + index).initialize(to: child)
                child = Int(nodes[child &+ step].end)
                index = index &+ 1
            }
        }
    }
}
