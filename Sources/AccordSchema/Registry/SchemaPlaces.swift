package import AccordJSON

/// Which parts of a schema's document are schemas, and not data or tables of schemas.
package enum SchemaPlaces {
    /// Whether an object with keywords stands at a place.
    package static func holdSchema(at pointer: JSONPointer, in document: JSON) -> Bool {
        var schema = document
        var rest = pointer.tokens[...]
        while let keyword = rest.popFirst() {
            guard schema.kind == .object, let holding = SchemaKeywords.holding(keyword),
                let held = schema[keyword]
            else { return false }
            switch (holding, held.kind) {
            case (.schema, _), (.schemaOrList, .object): schema = held
            case (.list, .array), (.schemaOrList, .array), (.map, .object):
                let inner = rest.popFirst().flatMap { held.value(at: JSONPointer(tokens: [$0])) }
                guard let inner else { return false }
                schema = inner
            default: return false
            }
        }
        return schema.kind == .object
    }
}
