/// Reads a text into nodes in one pass and without recursion.
///
/// It works on unsafe bytes and plain numbers: in the debug builds that tests are, safe access costs a call.
struct JSONReader: ~Copyable {
    struct Failure: Error {
        var reason: JSONSyntaxError.Reason
        var offset: Int
    }

    let bytes: UnsafePointer<UInt8>
    let count: Int
    private let depthLimit: Int
    var index = 0
    var nodes: UnsafeMutablePointer<JSONNode>
    var nodeCount = 0
    /// The container that is being read; while it is open, its `end` holds the container around it.
    private var parent = 0
    private var depth = 0
    /// The contents of strings that were written with escapes.
    var decoded = ByteBuffer()

    init(_ text: UnsafePointer<UInt8>, count: Int, depthLimit: Int, nodes: UnsafeMutablePointer<JSONNode>) {
        bytes = text
        self.count = count
        self.depthLimit = depthLimit
        self.nodes = nodes
    }

    /// Reads on; false where there is no room for more nodes, to be called again with all of them moved.
    mutating func read(into nodes: UnsafeMutablePointer<JSONNode>, capacity: Int) throws(Failure) -> Bool {
        self.nodes = nodes
        if nodeCount == 0 { try start() }
        while depth > 0 {
            guard nodeCount &+ 2 <= capacity else { return false }
            try child()
        }
        skipBlanks()
        if index < count { throw fail(bytes[index] == 0x2F ? .comment : .trailingContent) }
        return true
    }

    private mutating func start() throws(Failure) {
        if count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { throw fail(.byteOrderMark) }
        skipBlanks()
        guard index < count else { throw fail(.empty) }
        try value(bytes[index])
    }

    func fail(_ reason: JSONSyntaxError.Reason, at offset: Int? = nil) -> Failure {
        Failure(reason: reason, offset: min(offset ?? index, count))
    }

    // MARK: - Blanks

    @inline(always)
    mutating func skipBlanks() {
        if index < count, bytes[index] <= 0x20 { skipBlankRun() }
    }

    /// Eight spaces at a time: much of a pretty-printed text is indentation.
    private mutating func skipBlankRun() {
        while index < count {
            let byte = bytes[index]
            if byte == 0x20 {
                index = index &+ 1
                while index &+ 8 <= count {
                    let word = UnsafeRawPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
                    let others = UInt64(littleEndian: word) ^ 0x2020_2020_2020_2020
                    index = index &+ (others.trailingZeroBitCount &>> 3)
                    if others != 0 { break }
                }
            } else if byte == 0x0A || byte == 0x0D || byte == 0x09 {
                index = index &+ 1
            } else {
                return
            }
        }
    }

    // MARK: - Values

    private mutating func value(_ byte: UInt8) throws(Failure) {
        switch byte {
        case 0x22: try string(JSONNode.string)
        case 0x7B: try open(JSONNode.object)
        case 0x5B: try open(JSONNode.array)
        case 0x2D, 0x30, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39: try number(byte)
        default: try word(byte)
        }
    }

    @inline(always)
    mutating func append(_ word: UInt32, offset: Int, length: Int) {
        (nodes + nodeCount).initialize(
            to: JSONNode(word: word, offset: offset, length: length, end: nodeCount &+ 1))
        nodeCount = nodeCount &+ 1
    }

    // MARK: - Containers

    private mutating func open(_ word: UInt32) throws(Failure) {
        guard depth < depthLimit else { throw fail(.tooDeep(limit: depthLimit)) }
        (nodes + nodeCount).initialize(to: JSONNode(word: word, offset: index, length: 0, end: parent))
        parent = nodeCount
        nodeCount = nodeCount &+ 1
        depth = depth &+ 1
        index = index &+ 1
    }

    private mutating func close() {
        let outer = Int(nodes[parent].end)
        nodes[parent].end = UInt32(truncatingIfNeeded: nodeCount)
        parent = outer
        depth = depth &- 1
        index = index &+ 1
    }

    /// The end of the container, or the comma before one more child and that child.
    private mutating func child() throws(Failure) {
        let isObject = nodes[parent].word == JSONNode.object
        let closing: UInt8 = isObject ? 0x7D : 0x5D
        skipBlanks()
        guard index < count else { throw fail(.unterminated(kindHere)) }
        var byte = bytes[index]
        if byte == closing { return close() }
        if nodes[parent].length != 0 {
            guard byte == 0x2C else {
                throw fail(byte == 0x2F ? .comment : .expectedCommaOrEnd(of: kindHere))
            }
            index = index &+ 1
            byte = try next()
            if byte == closing { throw fail(.trailingComma(in: kindHere)) }
        }
        nodes[parent].length = nodes[parent].length &+ 1
        if isObject { byte = try key(byte) }
        try value(byte)
    }

    /// The next byte that is not blank.
    private mutating func next() throws(Failure) -> UInt8 {
        skipBlanks()
        guard index < count else { throw fail(.unterminated(kindHere)) }
        return bytes[index]
    }

    /// A key and its colon; returns the first byte of the value.
    private mutating func key(_ byte: UInt8) throws(Failure) -> UInt8 {
        guard byte == 0x22 else {
            throw fail(byte == 0x27 ? .singleQuotes : byte == 0x2F ? .comment : .expectedKey)
        }
        try string(JSONNode.string | JSONNode.isKey)
        let colon = try next()
        guard colon == 0x3A else { throw fail(colon == 0x2F ? .comment : .expectedColon) }
        index = index &+ 1
        return try next()
    }

    private var kindHere: JSON.Kind { nodes[parent].word == JSONNode.object ? .object : .array }
}
