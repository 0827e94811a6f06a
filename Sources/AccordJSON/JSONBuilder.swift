/// Makes a document from values: each value's text and nodes are copied once.
struct JSONBuilder {
    private(set) var bytes: [UInt8] = []
    private(set) var nodes: [JSONNode] = []

    init() {}

    /// Starts with a text that nodes may already point into.
    init(bytes: [UInt8]) { self.bytes = bytes }

    /// A document of one value without children.
    static func leaf(_ token: JSONNode.Token, _ text: [UInt8] = [], flags: UInt32 = 0) -> JSON {
        let node = JSONNode(token, flags: flags, length: text.count, end: 1)
        return JSON(JSONStorage(bytes: text, nodes: [node]), 0)
    }

    static func array(_ elements: some Sequence<JSON>) -> JSON {
        var builder = JSONBuilder()
        let array = builder.open(.array)
        var count = 0
        for element in elements {
            builder.append(element)
            count += 1
        }
        builder.close(array, count: count)
        return builder.finish()
    }

    static func object(_ members: some Sequence<(String, JSON)>) -> JSON {
        var builder = JSONBuilder()
        let object = builder.open(.object)
        var count = 0
        for (key, value) in members {
            builder.append(key: key)
            builder.append(value)
            count += 1
        }
        builder.close(object, count: count)
        return builder.finish()
    }

    func finish() -> JSON { JSON(JSONStorage(bytes: bytes, nodes: nodes), 0) }

    mutating func open(_ token: JSONNode.Token) -> Int {
        nodes.append(JSONNode(token, end: 0))
        return nodes.count - 1
    }

    mutating func close(_ container: Int, count: Int) {
        nodes[container].length = UInt32(count)
        nodes[container].end = UInt32(nodes.count)
    }

    mutating func append(key: String) {
        let start = bytes.count
        bytes += key.utf8
        nodes.append(
            JSONNode(
                .string, flags: JSONNode.isKey | JSONNode.mayNeedEscapes, offset: start,
                length: bytes.count - start, end: nodes.count + 1))
    }

    /// - Parameter flags: added to those of the value's first node.
    mutating func append(_ value: JSON, flags: UInt32 = 0) {
        let shift = nodes.count - value.node
        for index in value.node..<Int(value.header.end) {
            var node = value.storage.nodes[index]
            node.end = UInt32(Int(node.end) + shift)
            if node.code == JSONNode.string || node.code == JSONNode.number {
                let start = bytes.count
                bytes += value.storage.content(of: index)
                node.offset = UInt32(start)
            }
            if index == value.node { node.word |= flags }
            nodes.append(node)
        }
    }

    /// A node whose text is among the bytes already; a container is still to be closed.
    mutating func append(_ node: JSONNode) {
        var node = node
        node.end = UInt32(nodes.count + 1)
        nodes.append(node)
    }

    mutating func close(_ container: Int) { nodes[container].end = UInt32(nodes.count) }
}
