/// Writes a value: numbers as they were written, strings with the fewest escapes that JSON allows.
struct JSONWriter: ~Copyable {
    let view: JSONView
    let style: JSONStyle
    /// The document whose order of members is kept, and this one's digests to find counterparts in it.
    let reference: (own: DigestedValue, other: DigestedValue)?
    var output: ByteBuffer
    private var depth = 0
    private let isPretty: Bool
    private let isAsSent: Bool

    init(_ view: JSONView, _ style: JSONStyle, reference: (own: DigestedValue, other: DigestedValue)? = nil) {
        self.view = view
        self.style = style
        self.reference = reference
        isPretty = style.isPretty
        isAsSent = if case .source = style.order { true } else { false }
        output = ByteBuffer(capacity: 1_024)
    }

    /// - Parameter other: the counterpart in the reference document, if there is one.
    mutating func write(_ node: Int, like other: Int?) {
        let code = view.code(node)
        if code == JSONNode.string {
            string(node)
        } else if code == JSONNode.number {
            output.append(view.content(node), view.count(node))
        } else if code == JSONNode.object {
            object(node, like: other)
        } else if code == JSONNode.array {
            array(node, like: other)
        } else if code == JSONNode.true {
            output.append("true")
        } else if code == JSONNode.false {
            output.append("false")
        } else {
            output.append("null")
        }
    }

    // MARK: - Containers

    private mutating func array(_ node: Int, like other: Int?) {
        guard view.count(node) > 0 else { return output.append("[]") }
        open(0x5B)
        if let other, let others = counterparts(of: node, in: other) {
            for (index, element) in view.elements(of: node).enumerated() {
                separate(index == 0)
                write(element, like: others[index])
            }
        } else {
            var element = node &+ 1
            let end = view.end(node)
            while element < end {
                separate(element == node &+ 1)
                write(element, like: nil)
                element = view.end(element)
            }
        }
        close(0x5D)
    }

    private mutating func object(_ node: Int, like other: Int?) {
        guard view.count(node) > 0 else { return output.append("{}") }
        open(0x7B)
        if isAsSent {
            var key = node &+ 1
            let end = view.end(node)
            while key < end {
                separate(key == node &+ 1)
                member(key, like: nil)
                key = view.end(key &+ 1)
            }
        } else if let other, let members = members(of: node, like: other) {
            var index = 0
            while index < members.count {
                separate(index == 0)
                member(members[index].key, like: members[index].counterpart)
                index = index &+ 1
            }
        } else {
            sortedMembers(of: node)
        }
        close(0x7D)
    }

    private mutating func sortedMembers(of object: Int) {
        let keys = view.keys(of: object)
        let order = KeyOrder.sorted(keys, of: view)
        var index = 0
        while index < order.count {
            separate(index == 0)
            member(keys[order[index]], like: nil)
            index = index &+ 1
        }
    }

    private mutating func member(_ key: Int, like other: Int?) {
        string(key)
        output.append(0x3A)
        if isPretty { output.append(0x20) }
        write(key &+ 1, like: other)
    }

    private mutating func open(_ byte: UInt8) {
        output.append(byte)
        depth = depth &+ 1
    }

    private mutating func separate(_ isFirst: Bool) {
        if !isFirst { output.append(0x2C) }
        if isPretty { newline() }
    }

    private mutating func close(_ byte: UInt8) {
        depth = depth &- 1
        if isPretty { newline() }
        output.append(byte)
    }

    private mutating func newline() {
        output.append(0x0A)
        output.append(0x20, times: depth &* 2)
    }
}
