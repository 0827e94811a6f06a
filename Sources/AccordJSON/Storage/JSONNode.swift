/// One value of a document in 16 bytes; all nodes stand in document order.
///
/// An array's elements and an object's keys and values follow their container; a key is a string node.
package struct JSONNode: Sendable {
    enum Token: UInt8 {
        case null, `false`, `true`, number, string, array, object
    }

    /// The token in the low byte; above it the flags of strings.
    package var word: UInt32
    /// Where the text of a number or the content of a string starts in the bytes.
    package var offset: UInt32
    /// How many bytes that text or content has; how many elements or members a container has.
    package var length: UInt32
    /// The node behind this value and all that it contains.
    package var end: UInt32

    init(_ token: Token, flags: UInt32 = 0, offset: Int = 0, length: Int = 0, end: Int) {
        word = UInt32(token.rawValue) | flags
        self.offset = UInt32(truncatingIfNeeded: offset)
        self.length = UInt32(truncatingIfNeeded: length)
        self.end = UInt32(truncatingIfNeeded: end)
    }

    var token: Token { Token(rawValue: UInt8(truncatingIfNeeded: word)) ?? .null }
}

// The token as a plain number, for loops that must be fast in debug builds.
extension JSONNode {
    static var null: UInt32 { @inline(always) get { 0 } }
    static var `false`: UInt32 { @inline(always) get { 1 } }
    static var `true`: UInt32 { @inline(always) get { 2 } }
    static var number: UInt32 { @inline(always) get { 3 } }
    static var string: UInt32 { @inline(always) get { 4 } }
    static var array: UInt32 { @inline(always) get { 5 } }
    static var object: UInt32 { @inline(always) get { 6 } }

    /// The content may hold what must be escaped when it is written.
    static var mayNeedEscapes: UInt32 { @inline(always) get { 0x100 } }
    /// The string is the key of a member.
    static var isKey: UInt32 { @inline(always) get { 0x200 } }
    /// The content holds half of a surrogate pair, as three bytes that UTF-8 does not allow.
    static var hasLoneSurrogate: UInt32 { @inline(always) get { 0x400 } }

    var code: UInt32 { @inline(always) get { word & 0xFF } }
}
