package import AccordJSON
package import AccordReport

/// A value of a contract, and where it stands: its document and its pointer.
package struct ContractNode: Sendable {
    package let json: JSON
    package let document: SourceDocument
    let storage: ContractStorage

    init(_ storage: ContractStorage, _ document: SourceDocument, _ json: JSON) {
        self.storage = storage
        self.document = document
        self.json = json
    }

    package var contract: Contract { Contract(storage: storage) }

    /// The member of an object; nil for every other value.
    package subscript(key: String) -> ContractNode? { json[key].map(at) }

    package subscript(index: Int) -> ContractNode? { json[index].map(at) }

    /// The elements of an array; empty for every other value.
    package var elements: [ContractNode] { json.elements.map(at) }

    /// The members of an object in their order; empty for every other value.
    package var members: [(key: String, value: ContractNode)] {
        json.members.map { ($0.key, at($0.value)) }
    }

    /// The value as text, where it is a string.
    package var string: String? { json.string }

    /// The value, where it is `true` or `false`.
    package var bool: Bool? { json.bool }

    /// Another value of the same document.
    private func at(_ value: JSON) -> ContractNode { ContractNode(storage, document, value) }

    // MARK: - Where

    package var pointer: JSONPointer { document.json.pointer(ofNode: json.nodeIndex) }

    /// Where the value stands, with the label `contract`.
    package var place: Place { document.place(of: json) }

    /// Where the key in front of the value stands; the value's own place where it has none.
    package var keyPlace: Place { document.place(of: json, key: true) }

    /// The absolute URI of the value, by which schemas know it.
    package var uri: String { document.baseURI + "#" + Fragment.of(pointer) }

    /// What makes the value the same as another: its document and its node there.
    var identity: NodeIdentity { NodeIdentity(document: ObjectIdentifier(document), node: json.nodeIndex) }
}

/// A value of a contract, apart from how it was reached.
struct NodeIdentity: Hashable {
    let document: ObjectIdentifier
    let node: Int
}

extension Contract {
    init(storage: ContractStorage) { self.storage = storage }
}
