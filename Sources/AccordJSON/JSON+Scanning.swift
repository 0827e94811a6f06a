extension JSON {
    /// Visits all string values, not keys, with their content.
    ///
    /// The content is UTF-8 but for lone surrogates, which stand as three bytes each.
    package func scanStrings(_ body: (_ node: Int, _ content: UnsafeBufferPointer<UInt8>) -> Void) {
        storage.withView { view in
            var index = node
            let end = view.end(node)
            while index < end {
                if view.nodes[index].word & (0xFF | JSONNode.isKey) == JSONNode.string {
                    body(index, view.buffer(index))
                }
                index = index &+ 1
            }
        }
    }

    /// Visits all members of all objects: the node of the value, and the content of the key.
    package func scanMembers(_ body: (_ node: Int, _ key: UnsafeBufferPointer<UInt8>) -> Void) {
        storage.withView { view in
            var index = node
            let end = view.end(node)
            while index < end {
                if view.nodes[index].word & JSONNode.isKey != 0 { body(index &+ 1, view.buffer(index)) }
                index = index &+ 1
            }
        }
    }

    /// A value of this document by the node that a scan named.
    package func value(ofNode node: Int) -> JSON { JSON(storage, node) }
}
