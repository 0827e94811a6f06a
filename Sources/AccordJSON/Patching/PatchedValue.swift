/// A value while it is patched: only containers on the way to a change are taken apart.
enum PatchedValue {
    case untouched(JSON)
    case array([PatchedValue])
    case object([(key: String, value: PatchedValue)])

    var kind: JSON.Kind {
        switch self {
        case .untouched(let value): value.kind
        case .array: .array
        case .object: .object
        }
    }

    /// The value with its children apart, where it has any.
    var opened: PatchedValue {
        guard case .untouched(let value) = self else { return self }
        return switch value.kind {
        case .array: .array(value.elements.map(PatchedValue.untouched))
        case .object: .object(value.members.map { ($0.key, .untouched($0.value)) })
        case .null, .boolean, .number, .string: self
        }
    }

    /// How many levels of containers there are.
    var height: Int {
        switch self {
        case .untouched(let value): value.height
        case .array(let elements): 1 + (elements.map(\.height).max() ?? 0)
        case .object(let members): 1 + (members.map(\.value.height).max() ?? 0)
        }
    }
}

extension JSON {
    /// How many levels of containers there are: none in a string, one in an empty array.
    fileprivate var height: Int {
        storage.withView { view in
            var open: [Int] = []
            var height = 0
            for index in node..<view.end(node) {
                while let end = open.last, end <= index { open.removeLast() }
                guard view.code(index) >= JSONNode.array else { continue }
                open.append(view.end(index))
                height = max(height, open.count)
            }
            return height
        }
    }
}
