import AccordJSON

/// One schema applied to one value.
struct SchemaVisit {
    let location: SchemaLocation
    let schema: JSON
    let rules: DialectRules
    let node: Int
    let kind: JSON.Kind
    /// What keywords have looked at so far.
    var marks = Marks()

    init(location: SchemaLocation, schema: JSON, rules: DialectRules, node: Int, kind: JSON.Kind) {
        self.location = location
        self.schema = schema
        self.rules = rules
        self.node = node
        self.kind = kind
    }

    func place(_ value: JSON) -> SchemaLocation {
        SchemaLocation(document: location.document, node: value.node)
    }

    var asksForUnevaluated: Bool {
        guard rules.hasUnevaluated else { return false }
        switch kind {
        case .object: return schema["unevaluatedProperties"] != nil
        case .array: return schema["unevaluatedItems"] != nil
        default: return false
        }
    }

    func count(_ keyword: String) -> Int? {
        guard let value = schema[keyword], value.kind == .number, let double = value.double, double >= 0
        else {
            return nil
        }
        return value.int ?? (double < Double(Int32.max) ? nil : Int(Int32.max))
    }
}

/// Members or items of one instance by their index.
struct Marks {
    private var indexes: Set<Int> = []

    func contains(_ index: Int) -> Bool { indexes.contains(index) }
    mutating func insert(_ index: Int) { indexes.insert(index) }
    mutating func formUnion(_ other: Marks) {
        if indexes.isEmpty { indexes = other.indexes } else { indexes.formUnion(other.indexes) }
    }
}
