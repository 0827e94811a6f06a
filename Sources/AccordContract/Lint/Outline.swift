import AccordJSON
import AccordReport

/// All objects of a contract by their kinds, found by walking its structure through all references.
///
/// The walk has no recursion, sees every value once for each kind, and notes what does not have its shape.
struct Outline {
    /// A value that is to be seen.
    struct Item {
        var shape: Shape
        var node: ContractNode
        /// The component of the contract's own document that the value belongs to.
        var component: NodeIdentity?
    }

    /// A reference that leads somewhere.
    struct Link {
        var source: ContractNode
        var target: ContractNode
        var component: NodeIdentity?
    }

    let version: OpenAPIVersion
    var detections: [Detection] = []
    var objects: [ObjectKind: [ContractNode]] = [:]
    var links: [Link] = []
    /// The documents that have been reached, the contract's own first.
    var documents: [SourceDocument] = []
    /// The components of each object, for the objects that are in one.
    var components: [NodeIdentity: NodeIdentity] = [:]

    var pending: [Item] = []
    var seen: Set<Sighting> = []
    var known: Set<ObjectIdentifier> = []

    struct Sighting: Hashable {
        var node: NodeIdentity
        var kind: ObjectKind
    }

    init(_ contract: Contract) {
        version = contract.version
        pending = [Item(shape: .object(.openAPI), node: contract.root)]
        while let item = pending.popLast() { see(item) }
    }

    subscript(kind: ObjectKind) -> [ContractNode] { objects[kind] ?? [] }

    // MARK: - Values

    private mutating func see(_ item: Item) {
        let node = item.node
        switch item.shape {
        case .any: break
        case .string, .boolean, .number, .count, .word, .text: checkPlain(item)
        case .list(let inner), .filledList(let inner): list(item, inner)
        case .unique(let list):
            add(list, node, item)
            checkUnique(item)
        case .map(let inner): map(item, inner)
        case .componentMap(let inner): components(item, inner)
        case .content: content(item)
        case .object(let kind): object(item, kind)
        case .schema: schema(item)
        case .either(let shapes):
            guard let shape = shapes.first(where: { $0.kinds.contains(node.json.kind) }) else {
                return wrongType(item)
            }
            add(shape, node, item)
        }
    }

    mutating func add(_ shape: Shape, _ node: ContractNode, _ parent: Item) {
        pending.append(Item(shape: shape, node: node, component: parent.component))
    }

    mutating func wrongType(_ item: Item) {
        detections.append(
            Detection(.wrongType, at: item.node, subject: item.node.name)
                .expecting(item.shape.words, actual: item.node.json.kind.words))
    }
}
