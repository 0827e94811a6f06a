import AccordContract
import AccordJSON

/// What the values at one place of a body have in common; the elements of an array are one place.
struct BodyShape {
    static let depthLimit = 128

    struct Member {
        var shape = BodyShape()
        /// How many of the objects have it.
        var count = 0
        let pointer: JSONPointer
    }

    /// The types that were met, and where each was met first.
    private(set) var kinds: [JSON.Kind: JSONPointer] = [:]
    private(set) var objectCount = 0
    /// By the bytes of their names.
    private(set) var members: [[UInt8]: Member] = [:]
    /// None, or the shape of all elements.
    private(set) var elements: [BodyShape] = []
    /// Whether a placeholder stands here for any value.
    private(set) var isUnknown = false
    /// Whether a placeholder stands here for an object or an array: what is in it is not known.
    private(set) var isOpaque = false

    private init() {}

    init(_ value: JSON) { add(value, []) }

    /// Whether each of the objects has the member.
    func isInEvery(_ member: Member) -> Bool { member.count >= objectCount }

    // MARK: -

    private mutating func add(_ value: JSON, _ path: [String]) {
        if value.kind == .string, let text = value.string,
            let meaning = SnapshotPlaceholders().meaning(of: text)
        {
            return add(meaning, path)
        }
        meet(value.kind, path)
        switch value.kind {
        case .object where path.count < Self.depthLimit: add(membersOf: value, path)
        case .array where path.count < Self.depthLimit: add(elementsOf: value, path)
        case .object, .array: isOpaque = true
        case .null, .boolean, .number, .string: return
        }
    }

    /// A placeholder counts as a value of its type.
    private mutating func add(_ meaning: PlaceholderMeaning, _ path: [String]) {
        switch meaning {
        case .anything: isUnknown = true
        case .concealed, .text: meet(.string, path)
        case .like(let sample):
            meet(sample.kind, path)
            if sample.kind == .object || sample.kind == .array { isOpaque = true }
        }
    }

    private mutating func meet(_ kind: JSON.Kind, _ path: [String]) {
        if kinds[kind] == nil { kinds[kind] = JSONPointer(tokens: path) }
    }

    private mutating func add(membersOf object: JSON, _ path: [String]) {
        objectCount += 1
        for (name, value) in object.members {
            let place = path + [name]
            let key = Array(name.utf8)
            members[key, default: Member(pointer: JSONPointer(tokens: place))].count += 1
            members[key]?.shape.add(value, place)
        }
    }

    private mutating func add(elementsOf array: JSON, _ path: [String]) {
        if elements.isEmpty, array.count > 0 { elements = [BodyShape()] }
        for (index, value) in array.elements.enumerated() { elements[0].add(value, path + [String(index)]) }
    }
}
