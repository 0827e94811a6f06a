/// Makes a document from values: each value's text and nodes are copied once.
struct JSONBuilder {
    private var bytes: [UInt8] = []
    private var nodes: [JSONNode] = []

    /// A document of one value without children.
    static func leaf(_ token: JSONNode.Token, _ text: some Collection<UInt8> = [], flags: UInt32 = 0) -> JSON {
        let node = JSONNode(token, flags: flags, length: text.count, end: 1)
        return JSON(JSONStorage(bytes: Array(text), nodes: [node]), 0)
    }

    static func array(_ elements: some Sequence<JSON>) -> JSON {
        var builder = JSONBuilder()
        builder.nodes.append(JSONNode(.array, end: 0))
        var count = 0
        for element in elements {
            builder.append(element)
            count += 1
        }
        return builder.finish(.array, count)
    }

    static func object(_ members: some Sequence<(String, JSON)>) -> JSON {
        var builder = JSONBuilder()
        builder.nodes.append(JSONNode(.object, end: 0))
        var count = 0
        for (key, value) in members {
            builder.append(JSON(key))
            builder.append(value)
            count += 1
        }
        return builder.finish(.object, count)
    }

    private mutating func finish(_ token: JSONNode.Token, _ count: Int) -> JSON {
        nodes[0] = JSONNode(token, length: count, end: nodes.count)
        return JSON(JSONStorage(bytes: bytes, nodes: nodes), 0)
    }

    private mutating func append(_ value: JSON) {
        let first = value.node
        let last = Int(value.storage.nodes[first].end)
        let shift = nodes.count - first
        for index in first..<last {
            var node = value.storage.nodes[index]
            node.end = UInt32(Int(node.end) + shift)
            switch node.token {
            case .string, .number:
                let start = bytes.count
                bytes += value.storage.bytes[Int(node.offset)..<Int(node.offset) + Int(node.length)]
                node.offset = UInt32(start)
            default: break
            }
            nodes.append(node)
        }
    }
}
