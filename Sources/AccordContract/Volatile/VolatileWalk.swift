import AccordJSON

/// Collects the volatile places of a value, along the schemas that apply to each part of it.
struct VolatileWalk {
    static let depthLimit = 128

    private(set) var places: [VolatilePlace] = []
    private let branches: SchemaBranches
    private var path: [String] = []

    init(_ branches: SchemaBranches) { self.branches = branches }

    /// - Parameter isReadOnly: whether the value stands within one that is.
    mutating func visit(_ value: JSON, _ schemas: [ContractNode], isReadOnly: Bool = false) {
        guard path.count < Self.depthLimit else { return }
        let schemas = branches.applying(schemas, to: value)
        let isReadOnly = isReadOnly || schemas.contains { $0["readOnly"]?.bool == true }
        guard !schemas.isEmpty || isReadOnly else { return }
        switch value.kind {
        case .object:
            for (name, member) in value.members {
                visit(name, member, schemas.schemas(ofMember: name), isReadOnly)
            }
        case .array:
            for (index, element) in value.elements.enumerated() {
                visit(String(index), element, schemas.schemas(ofItem: index), isReadOnly)
            }
        case .string, .number, .boolean:
            guard let kind = kind(of: value, schemas, isReadOnly) else { return }
            places.append(VolatilePlace(JSONPointer(tokens: path), kind))
        // That there is no value differs for a reason.
        case .null: return
        }
    }

    private mutating func visit(
        _ token: String, _ value: JSON, _ schemas: [ContractNode], _ isReadOnly: Bool
    ) {
        path.append(token)
        visit(value, schemas, isReadOnly: isReadOnly)
        path.removeLast()
    }

    private func kind(
        of value: JSON, _ schemas: [ContractNode], _ isReadOnly: Bool
    ) -> VolatilePlace.Kind? {
        let kinds = schemas.lazy.compactMap { $0["format"]?.string.flatMap(Self.kind) }
        return (value.kind == .string ? kinds.first : nil) ?? (isReadOnly ? .readOnly : nil)
    }

    private static func kind(ofFormat format: String) -> VolatilePlace.Kind? {
        switch format {
        case "uuid": .uuid
        case "date-time": .dateTime
        case "date": .date
        default: nil
        }
    }
}
