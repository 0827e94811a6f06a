import AccordJSON

/// Members of an object written as `name[key]=value`, nested as deep as brackets go.
///
/// OpenAPI defines one level; more than one is what most servers and clients make of it.
struct DeepObject {
    static let depthLimit = 16

    /// What stands under one key: values, or further keys, which then count alone.
    private struct Node {
        let key: String
        var values: [ArraySlice<UInt8>] = []
        /// In the order in which their keys first came; found by the bytes of the key.
        var children: [Int] = []
        var places: [[UInt8]: Int] = [:]
    }

    /// The object itself comes first.
    private var nodes = [Node(key: "")]
    private let decoder: ParameterDecoder

    init(_ decoder: ParameterDecoder) { self.decoder = decoder }

    var isEmpty: Bool { nodes.count == 1 }

    /// - Returns: whether the name belongs to the parameter.
    mutating func add(_ name: String, _ value: ArraySlice<UInt8>) -> Bool {
        guard let keys = keys(name) else { return false }
        var node = 0
        for key in keys { node = child(of: node, key) }
        nodes[node].values.append(value)
        return true
    }

    private mutating func child(of parent: Int, _ key: String) -> Int {
        let bytes = Array(key.utf8)
        if let node = nodes[parent].places[bytes] { return node }
        nodes.append(Node(key: key))
        nodes[parent].places[bytes] = nodes.count - 1
        nodes[parent].children.append(nodes.count - 1)
        return nodes.count - 1
    }

    func decoded() -> DecodedParameter {
        var run = ParameterDecoder.Run(decoder: decoder)
        let value = object(0, decoder.shape, &run)
        return DecodedParameter(value: value, isMalformed: run.isMalformed, text: value.text(.compact))
    }

    /// `filter[price][min]` has the keys `price` and `min`.
    private func keys(_ name: String) -> [String]? {
        let bytes = Array(name.utf8)[...]
        guard bytes.starts(with: decoder.name.utf8) else { return nil }
        var rest = bytes.dropFirst(decoder.name.utf8.count)
        var keys: [String] = []
        while !rest.isEmpty {
            guard rest.first == UInt8(ascii: "["), let close = rest.firstIndex(of: UInt8(ascii: "]")),
                keys.count < Self.depthLimit
            else { return nil }
            keys.append(String(decoding: rest[(rest.startIndex + 1)..<close], as: UTF8.self))
            rest = rest[(close + 1)...]
        }
        return keys.isEmpty ? nil : keys
    }

    // MARK: - Values

    private func value(_ node: Int, _ shape: ValueShape, _ run: inout ParameterDecoder.Run) -> JSON {
        let raws = nodes[node].values
        if nodes[node].children.isEmpty {
            if raws.count == 1, !shape.isArray { return run.primitive(raws[0], shape) }
            return JSON(elements: raws.map { run.primitive($0, shape.items ?? .text) })
        }
        if shape.isArray { return JSON(elements: elements(node, shape.items ?? .text, &run)) }
        return object(node, shape, &run)
    }

    /// `ids[]=1&ids[]=2` and `ids[0]=1&ids[1]=2`
    private func elements(
        _ node: Int, _ item: ValueShape, _ run: inout ParameterDecoder.Run
    ) -> [JSON] {
        nodes[node].children.flatMap { child -> [JSON] in
            if nodes[child].key.isEmpty, nodes[child].children.isEmpty {
                return nodes[child].values.map { run.primitive($0, item) }
            }
            return [value(child, item, &run)]
        }
    }

    private func object(_ node: Int, _ shape: ValueShape, _ run: inout ParameterDecoder.Run) -> JSON {
        JSON(
            members: nodes[node].children.map { child in
                let key = nodes[child].key
                return (key, value(child, shape.property(key) ?? shape.additional ?? .text, &run))
            })
    }
}
