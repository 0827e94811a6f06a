import AccordJSON

/// Members of an object written as `name[key]=value`, nested as deep as brackets go.
///
/// OpenAPI defines one level; more than one is what most servers and clients make of it.
struct DeepObject {
    static let depthLimit = 16

    private indirect enum Tree {
        case leaf([ArraySlice<UInt8>])
        case branch([(key: String, tree: Tree)])
    }

    private var root: [(key: String, tree: Tree)] = []
    private let decoder: ParameterDecoder
    private(set) var isEmpty = true

    init(_ decoder: ParameterDecoder) { self.decoder = decoder }

    /// - Returns: whether the name belongs to the parameter.
    mutating func add(_ name: String, _ value: ArraySlice<UInt8>) -> Bool {
        guard let keys = keys(name) else { return false }
        isEmpty = false
        Self.insert(keys[...], value, into: &root)
        return true
    }

    func decoded() -> DecodedParameter {
        var run = ParameterDecoder.Run(decoder: decoder)
        let value = Self.object(root, decoder.shape, &run)
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

    private static func insert(
        _ keys: ArraySlice<String>, _ value: ArraySlice<UInt8>, into branch: inout [(key: String, tree: Tree)]
    ) {
        guard let key = keys.first else { return }
        let index = branch.firstIndex { $0.key.utf8.elementsEqual(key.utf8) }
        if keys.count == 1 {
            guard let index else { return branch.append((key, .leaf([value]))) }
            if case .leaf(let values) = branch[index].tree { branch[index].tree = .leaf(values + [value]) }
            return
        }
        var below: [(key: String, tree: Tree)] = []
        if let index, case .branch(let members) = branch[index].tree { below = members }
        insert(keys.dropFirst(), value, into: &below)
        if let index { branch[index].tree = .branch(below) } else { branch.append((key, .branch(below))) }
    }

    private static func value(_ tree: Tree, _ shape: ValueShape, _ run: inout ParameterDecoder.Run) -> JSON {
        switch tree {
        case .leaf(let raws):
            if raws.count == 1, !shape.isArray { return run.primitive(raws[0], shape) }
            return JSON(elements: raws.map { run.primitive($0, shape.items ?? .text) })
        case .branch(let members) where shape.isArray:
            return JSON(elements: elements(members, shape.items ?? .text, &run))
        case .branch(let members): return object(members, shape, &run)
        }
    }

    /// `ids[]=1&ids[]=2` and `ids[0]=1&ids[1]=2`
    private static func elements(
        _ members: [(key: String, tree: Tree)], _ item: ValueShape, _ run: inout ParameterDecoder.Run
    ) -> [JSON] {
        members.flatMap { member -> [JSON] in
            if member.key.isEmpty, case .leaf(let raws) = member.tree {
                return raws.map { run.primitive($0, item) }
            }
            return [value(member.tree, item, &run)]
        }
    }

    private static func object(
        _ members: [(key: String, tree: Tree)], _ shape: ValueShape, _ run: inout ParameterDecoder.Run
    ) -> JSON {
        JSON(
            members: members.map { member in
                let below = shape.property(member.key) ?? shape.additional ?? .text
                return (member.key, value(member.tree, below, &run))
            })
    }
}
