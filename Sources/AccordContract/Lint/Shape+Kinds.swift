import AccordJSON

extension Shape {
    /// The types of JSON that values of the shape may have.
    var kinds: [JSON.Kind] {
        switch self {
        case .any: [.null, .boolean, .number, .string, .array, .object]
        case .string, .word, .text: [.string]
        case .boolean: [.boolean]
        case .number, .count: [.number]
        case .list, .filledList, .unique: [.array]
        case .map, .componentMap, .content, .object: [.object]
        case .schema: [.object, .boolean]
        case .either(let shapes): shapes.flatMap(\.kinds)
        }
    }
}
