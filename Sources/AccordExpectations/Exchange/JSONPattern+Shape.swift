import AccordJSON

extension JSONPattern {
    /// The structure of an example: the same keys and types, all elements of an array like its first one.
    init(shapeOf example: JSON) {
        switch example.kind {
        case .object:
            self.init(
                .object(example.members.map { ($0.key, JSONPattern(shapeOf: $0.value)) }, isClosed: true))
        case .array: self = example[0].map { .each(JSONPattern(shapeOf: $0)) } ?? .type(.array)
        case .null, .boolean, .number, .string: self = .type(example.kind)
        }
    }
}
