import AccordJSON

extension Shape {
    /// What the specification says of the place of a value.
    ///
    /// Nil where it says nothing: below extensions, in values of one's own, and in files that are mere parts.
    static func at(_ node: ContractNode, _ version: OpenAPIVersion) -> Shape? {
        guard node.document.json["openapi"] != nil else { return nil }
        var shape = Shape.object(.openAPI)
        for token in node.pointer.tokens {
            guard let next = shape.below(token, version) else { return nil }
            shape = next
        }
        return shape
    }

    private func below(_ key: String, _ version: OpenAPIVersion) -> Shape? {
        switch self {
        case .any, .string, .boolean, .number, .count, .word, .text: nil
        case .list(let inner), .filledList(let inner), .map(let inner), .componentMap(let inner): inner
        case .unique(let list): list.below(key, version)
        case .content: .object(.mediaType)
        case .object(let kind): kind.below(key, version)
        case .schema: SchemaKeyword.all(version)[key]
        case .either(let shapes): shapes.lazy.compactMap { $0.below(key, version) }.first
        }
    }

    /// The object that stands there; nil where it is another value, or may be any.
    var kind: ObjectKind? {
        switch self {
        case .object(let kind): kind
        case .schema: .schema
        case .either(let shapes): shapes.lazy.compactMap(\.kind).first
        default: nil
        }
    }
}

extension ObjectKind {
    fileprivate func below(_ key: String, _ version: OpenAPIVersion) -> Shape? {
        if let entries { return key.hasPrefix("x-") ? nil : entries }
        return fields.first { $0.name == key && $0.versions.contains(version) }?.shape
    }

    /// The section of the components that holds such objects.
    var section: String? {
        ObjectKind.components.fields.first { field in
            if case .componentMap(let inner) = field.shape { inner.kind == self } else { false }
        }?.name
    }
}
