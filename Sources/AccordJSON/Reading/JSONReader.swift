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
        let raw = UnsafeRawPointer(bytes)
        var end = index
        while end < count {
            let byte = bytes[end]
            if byte > 0x20 { break }
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { break }
            end = end &+ 1
            while end &+ 8 <= count, bytes[end] == 0x20 {
                let word = Bytes.word(raw, at: end)
                end = end &+ ((word ^ 0x2020_2020_2020_2020).trailingZeroBitCount &>> 3)
            }
        }
        index = end
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

    /// Field by field, since an initialiser is a call in debug builds.
    @inline(always)
    mutating func append(_ word: UInt32, offset: Int, length: Int) {
        let node = nodes + nodeCount
        nodeCount = nodeCount &+ 1
        node.pointee.word = word
        node.pointee.offset = UInt32(truncatingIfNeeded: offset)
        node.pointee.length = UInt32(truncatingIfNeeded: length)
        node.pointee.end = UInt32(truncatingIfNeeded: nodeCount)
    }

    // MARK: - Containers

    private mutating func open(_ word: UInt32) throws(Failure) {
        guard depth < depthLimit else { throw fail(.tooDeep(limit: depthLimit)) }
        append(word, offset: index, length: 0)
        nodes[nodeCount &- 1].end = UInt32(truncatingIfNeeded: parent)
        parent = nodeCount &- 1
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
            if byte == closing { throw fail(.trailingComma(in: kindHere), at: commaBehind) }
        }
        nodes[parent].length = nodes[parent].length &+ 1
        if isObject { byte = try key(byte) }
        try value(byte)
    }

    /// The comma behind which only blanks stand up to here.
    private var commaBehind: Int {
        var place = index
        while place > 0, bytes[place] != 0x2C { place = place &- 1 }
        return place
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
        // Most of the time the colon stands here; only if not, blanks are looked for.
        if index >= count || bytes[index] != 0x3A { try colon() }
        index = index &+ 1
        if index &+ 1 < count, bytes[index] == 0x20, bytes[index &+ 1] > 0x20 { index = index &+ 1 }
        return try next()
    }

    private mutating func colon() throws(Failure) {
        let byte = try next()
        guard byte == 0x3A else { throw fail(byte == 0x2F ? .comment : .expectedColon) }
    }

    private var kindHere: JSON.Kind { nodes[parent].word == JSONNode.object ? .object : .array }
}
