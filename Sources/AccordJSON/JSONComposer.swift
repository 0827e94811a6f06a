/// Makes a document piece by piece, as the parser of another format reads it.
///
/// Every value and every key is a node; nodes are counted in document order. Who opens a container closes
/// it, and puts a key in front of every value of an object.
package struct JSONComposer {
    private var bytes: [UInt8] = []
    private var nodes: [JSONNode] = []

    /// - Parameter capacity: about how many bytes the texts of the document have.
    package init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
        nodes.reserveCapacity(capacity / 16)
    }

    /// How many nodes there are: the number of the next one.
    package var count: Int { nodes.count }

    package mutating func null() { nodes.append(JSONNode(.null, end: nodes.count + 1)) }

    package mutating func boolean(_ value: Bool) {
        nodes.append(JSONNode(value ? .true : .false, end: nodes.count + 1))
    }

    /// - Parameter text: a number as JSON writes it.
    package mutating func number(_ text: some Collection<UInt8>) { append(.number, 0, text) }

    /// - Parameter text: UTF-8 without escapes.
    package mutating func string(_ text: some Collection<UInt8>) {
        append(.string, JSONNode.mayNeedEscapes, text)
    }

    /// - Parameter text: UTF-8 without escapes.
    package mutating func key(_ text: some Collection<UInt8>) {
        append(.string, JSONNode.mayNeedEscapes | JSONNode.isKey, text)
    }

    /// Starts an array or an object; the number of its node is wanted when it is closed.
    package mutating func open(_ kind: JSON.Kind) -> Int {
        nodes.append(JSONNode(kind == .array ? .array : .object, end: 0))
        return nodes.count - 1
    }

    /// - Parameter count: how many elements or members it has.
    package mutating func close(_ container: Int, count: Int) {
        nodes[container].length = UInt32(truncatingIfNeeded: count)
        nodes[container].end = UInt32(truncatingIfNeeded: nodes.count)
    }

    /// Adds a value once more, with all that it contains.
    package mutating func copy(_ node: Int) {
        let shift = nodes.count - node
        nodes.reserveCapacity(nodes.count + size(of: node))
        for index in node..<node + size(of: node) {
            var node = nodes[index]
            node.end += UInt32(truncatingIfNeeded: shift)
            nodes.append(node)
        }
        // What was a key is a value here.
        nodes[node + shift].word &= ~JSONNode.isKey
    }

    /// Replaces the members of the object that was closed last by members from anywhere inside of it.
    ///
    /// - Parameter keys: the nodes of the members' keys.
    /// - Returns: for every node behind the object's own, which node it was before.
    package mutating func rebuild(_ object: Int, members keys: [Int]) -> [Int] {
        var origins: [Int] = []
        var moved: [JSONNode] = []
        for key in keys {
            for index in key..<Int(nodes[key + 1].end) {
                var node = nodes[index]
                node.end = UInt32(truncatingIfNeeded: Int(node.end) - index + object + 1 + moved.count)
                moved.append(node)
                origins.append(index)
            }
        }
        nodes.replaceSubrange((object + 1)..., with: moved)
        close(object, count: keys.count)
        return origins
    }

    /// The nodes of a closed object's keys; each value's node is the next one.
    package func keys(of object: Int) -> [Int] {
        var keys: [Int] = []
        var key = object + 1
        while key < Int(nodes[object].end) {
            keys.append(key)
            key = Int(nodes[key + 1].end)
        }
        return keys
    }

    /// The nodes of a closed array's elements.
    package func elements(of array: Int) -> [Int] {
        var elements: [Int] = []
        var element = array + 1
        while element < Int(nodes[array].end) {
            elements.append(element)
            element = Int(nodes[element].end)
        }
        return elements
    }

    /// Takes back the last nodes; their containers must have been taken back or be open.
    package mutating func removeLast(to count: Int) { nodes.removeLast(nodes.count - count) }

    /// How many nodes a closed value has.
    package func size(of node: Int) -> Int { Int(nodes[node].end) - node }

    /// The type of a value.
    package func kind(of node: Int) -> JSON.Kind {
        switch nodes[node].token {
        case .null: .null
        case .false, .true: .boolean
        case .number: .number
        case .string: .string
        case .array: .array
        case .object: .object
        }
    }

    /// The bytes of a key, a string or a number.
    package func text(of node: Int) -> ArraySlice<UInt8> {
        let header = nodes[node]
        return bytes[Int(header.offset)..<Int(header.offset) + Int(header.length)]
    }

    /// The document; there must be exactly one value that is in no other.
    package func finish() -> JSON { JSON(JSONStorage(bytes: bytes, nodes: nodes), 0) }

    private mutating func append(_ token: JSONNode.Token, _ flags: UInt32, _ text: some Collection<UInt8>) {
        let start = bytes.count
        bytes.append(contentsOf: text)
        nodes.append(
            JSONNode(
                token, flags: flags, offset: start, length: bytes.count - start, end: nodes.count + 1))
    }
}

extension JSON {
    /// The number of this value's node in its document.
    package var nodeIndex: Int { node }
}

extension JSON {
    /// Whether a key stands in front of this value: it is a member of an object in its document.
    package var isMember: Bool { node > 0 && storage.nodes[node - 1].word & JSONNode.isKey != 0 }
}
