/// What a schema says about the types of a value that is written as text, so that it can be decoded.
///
/// Found through `$ref`, `allOf`, `anyOf`, `oneOf` and type lists; where nothing is said, text stays text.
final class ValueShape: Sendable {
    struct Types: OptionSet, Sendable, Hashable {
        let rawValue: UInt8
        static let null = Types(rawValue: 1)
        static let boolean = Types(rawValue: 2)
        static let number = Types(rawValue: 4)
        static let string = Types(rawValue: 8)
        static let array = Types(rawValue: 16)
        static let object = Types(rawValue: 32)
    }

    let types: Types
    let items: ValueShape?
    /// In the order of the document.
    let properties: [(name: String, shape: ValueShape)]
    /// What members beyond the properties are; nil where the schema does not let them be.
    let additional: ValueShape?

    init(
        _ types: Types, items: ValueShape? = nil, properties: [(String, ValueShape)] = [],
        additional: ValueShape? = ValueShape.text
    ) {
        self.types = types
        self.items = items
        self.properties = properties.map { (name: $0.0, shape: $0.1) }
        self.additional = additional
    }

    private init() {
        types = []
        items = nil
        properties = []
        additional = nil
    }

    /// A schema that says nothing.
    static let text = ValueShape()

    func property(_ name: String) -> ValueShape? {
        properties.first { $0.name.utf8.elementsEqual(name.utf8) }?.shape
    }

    var isArray: Bool { types.contains(.array) && !types.contains(.object) }
    var isObject: Bool { types.contains(.object) }
    /// Whether text that looks like a number or a boolean may as well be meant as text.
    var isAmbiguous: Bool { types.contains(.string) && !types.isDisjoint(with: [.boolean, .number]) }
}
