/// The text of a document and the index of its values: immutable, shared by all of them.
///
/// Behind the text stand the decoded contents of those strings that were written with escapes, so that
/// the content of every string is a plain range of the bytes.
package final class JSONStorage: Sendable {
    package let bytes: [UInt8]
    package let nodes: [JSONNode]

    /// How many of the bytes are the text that was parsed; nil for a document that was built.
    let textCount: Int?

    init(bytes: [UInt8], nodes: [JSONNode], textCount: Int? = nil) {
        self.bytes = bytes
        self.nodes = nodes
        self.textCount = textCount
    }

    package func withView<R>(_ body: (JSONView) -> R) -> R {
        nodes.withUnsafeBufferPointer { nodes in
            bytes.withUnsafeBufferPointer { bytes in
                // A document has a node, so its base is there; bytes may be none, and are then never read.
                guard let base = nodes.baseAddress else { preconditionFailure("a document without nodes") }
                let empty = UnsafeRawPointer(base).assumingMemoryBound(to: UInt8.self)
                return body(JSONView(bytes: bytes.baseAddress ?? empty, nodes: base))
            }
        }
    }

    /// The content of a string or the text of a number.
    func content(of node: Int) -> ArraySlice<UInt8> {
        let header = nodes[node]
        return bytes[Int(header.offset)..<Int(header.offset) + Int(header.length)]
    }

    func string(of node: Int) -> String {
        if nodes[node].word & JSONNode.hasLoneSurrogate != 0 {
            return LoneSurrogate.replaced(in: content(of: node))
        }
        return String(decoding: content(of: node), as: UTF8.self)
    }
}
