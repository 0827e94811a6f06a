/// One value of a document: 16 bytes, in document order.
///
/// An array's elements and an object's keys and values follow their container; a key is a string node.
struct JSONNode: Sendable {
    enum Token: UInt8 {
        case null, `false`, `true`, number, string, array, object
    }

    /// The token in the low byte; above it the flags of strings.
    var word: UInt32
    /// Where the text of a number or string starts in the bytes, a string's without its quote.
    var offset: UInt32
    /// The length of that text in bytes; the count of an array's elements or an object's members.
    var length: UInt32
    /// The node behind this value and all that it contains.
    var end: UInt32

    init(_ token: Token, flags: UInt32 = 0, offset: Int = 0, length: Int = 0, end: Int) {
        word = UInt32(token.rawValue) | flags
        self.offset = UInt32(truncatingIfNeeded: offset)
        self.length = UInt32(truncatingIfNeeded: length)
        self.end = UInt32(truncatingIfNeeded: end)
    }

    var token: Token { Token(rawValue: UInt8(truncatingIfNeeded: word)) ?? .null }

    /// The string's text has escapes that must be decoded.
    static let isEscaped: UInt32 = 0x100
    /// The string's text is decoded already, and may hold what must be escaped when it is written.
    static let isDecoded: UInt32 = 0x200
}

/// The text of a document and the index of its values: immutable, shared by all of them.
final class JSONStorage: Sendable {
    let bytes: [UInt8]
    let nodes: [JSONNode]

    init(bytes: [UInt8], nodes: [JSONNode]) {
        self.bytes = bytes
        self.nodes = nodes
    }

    /// The content of a string node as UTF-8; a lone surrogate stands as its three generalised bytes.
    func content(of node: Int) -> [UInt8] {
        let header = nodes[node]
        let raw = bytes[Int(header.offset)..<Int(header.offset) + Int(header.length)]
        return header.word & JSONNode.isEscaped == 0 ? Array(raw) : StringEscapes.decoded(raw)
    }

    func string(of node: Int) -> String {
        let header = nodes[node]
        if header.word & JSONNode.isEscaped == 0 {
            return String(
                decoding: bytes[Int(header.offset)..<Int(header.offset) + Int(header.length)], as: UTF8.self)
        }
        return String(decoding: content(of: node), as: UTF8.self)
    }

    /// Calls `body` with the content of a string node, without a copy where the text has no escapes.
    func withContent<R>(of node: Int, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
        let header = nodes[node]
        if header.word & JSONNode.isEscaped == 0 {
            return bytes.withUnsafeBufferPointer { buffer in
                let start = Int(header.offset)
                return body(UnsafeBufferPointer(rebasing: buffer[start..<start + Int(header.length)]))
            }
        }
        return StringEscapes.decoded(
            bytes[Int(header.offset)..<Int(header.offset) + Int(header.length)]
        ).withUnsafeBufferPointer(body)
    }
}
