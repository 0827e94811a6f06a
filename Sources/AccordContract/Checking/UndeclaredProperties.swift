import AccordJSON

/// Finds members of a valid value that no schema in reach speaks of, or that are not to go this way.
///
/// An object whose schemas name no property, or say what others may be, is open and declares all it has.
struct UndeclaredProperties {
    static let limit = 100
    static let depthLimit = 128

    struct Member {
        let pointer: JSONPointer
        /// The `properties` in which it is missing.
        let node: ContractNode?
        /// Whether it is declared, but `readOnly` in a request or `writeOnly` in a response.
        let isMisdirected: Bool
    }

    let isRequest: Bool
    private(set) var found: [Member] = []
    private var path: [String] = []

    init(isRequest: Bool) { self.isRequest = isRequest }

    mutating func visit(_ value: JSON, _ declared: PropertyDeclarations) {
        guard found.count < Self.limit, path.count < Self.depthLimit, !declared.isEmpty else { return }
        switch value.kind {
        case .object: visit(members: value, declared)
        case .array:
            let elements = value.elements.enumerated().filter { $1.kind == .object || $1.kind == .array }
            for (index, element) in elements {
                path.append(String(index))
                visit(element, declared.item(index))
                path.removeLast()
            }
        default: return
        }
    }

    private mutating func visit(members value: JSON, _ declared: PropertyDeclarations) {
        for (name, member) in value.members {
            path.append(name)
            if let below = declared.member(name) {
                if isRequest ? below.isReadOnly : below.isWriteOnly { note(declared, isMisdirected: true) }
                visit(member, below)
            } else {
                note(declared, isMisdirected: false)
            }
            path.removeLast()
        }
    }

    private mutating func note(_ declared: PropertyDeclarations, isMisdirected: Bool) {
        found.append(
            Member(pointer: JSONPointer(tokens: path), node: declared.node, isMisdirected: isMisdirected))
    }
}
