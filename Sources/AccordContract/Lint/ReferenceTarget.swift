import AccordJSON
import AccordReport

/// What a reference leads to, and what is wanted there.
struct ReferenceTarget {
    let node: ContractNode
    let expected: ObjectKind

    /// The error where the reference stands that leads to something of another kind.
    ///
    /// - Parameter field: the `$ref`.
    func detection(at field: ContractNode) -> Detection? {
        guard let shape = Shape.at(node, node.contract.version), shape.kind != expected else { return nil }
        if case .any = shape { return nil }
        return Detection(.referenceKind, at: field, subject: field.string ?? "")
            .expecting(expected.words, actual: shape.words)
            .hint(suggestion(for: field)).other("target", node, key: true)
    }

    /// A component of the right section that has nearly the name.
    private func suggestion(for field: ContractNode) -> String? {
        guard let section = expected.section, let name = node.pointer.tokens.last,
            let known = field.document.json["components"]?[section]?.members.map(\.key),
            let near = Nearest.name(to: name, among: known)
        else { return nil }
        return Nearest.didYouMean("#/components/\(section)/\(near)")
    }
}
