/// A keyword of the Schema Object and what it holds, by version.
struct SchemaKeyword: Sendable {
    let name: String
    let shape: Shape

    /// The keywords of a version's own dialect.
    static func all(_ version: OpenAPIVersion) -> [String: Shape] { version == .v30 ? v30 : v31 }

    /// The keywords below which schemas stand, by whatever dialect.
    static let applicators: [String: Shape] = v31.merging(v30) { new, _ in new }.filter {
        $0.value.holdsSchema
    }

    private static let types: [Word] = ["array", "boolean", "integer", "number", "object", "string"]

    private static let common: [String: Shape] = [
        "title": .string, "multipleOf": .number, "maximum": .number, "minimum": .number,
        "maxLength": .count, "minLength": .count, "pattern": .string, "maxItems": .count,
        "minItems": .count, "uniqueItems": .boolean, "maxProperties": .count, "minProperties": .count,
        "allOf": .filledList(.schema), "oneOf": .filledList(.schema), "anyOf": .filledList(.schema),
        "not": .schema, "items": .schema, "properties": .map(.schema), "additionalProperties": .schema,
        "description": .string, "format": .string, "default": .any, "readOnly": .boolean,
        "writeOnly": .boolean, "deprecated": .boolean, "example": .any, "$ref": .string,
        "externalDocs": .object(.externalDocs), "discriminator": .object(.discriminator),
        "xml": .object(.xml),
    ]

    private static let v30 = common.merging([
        "type": .word(types), "nullable": .boolean, "exclusiveMaximum": .boolean,
        "exclusiveMinimum": .boolean, "required": .unique(.filledList(.string)), "enum": .filledList(.any),
        "additionalProperties": .either([.boolean, .schema]),
    ]) { _, own in own }

    private static let v31 = common.merging([
        "type": .either([.word(types + ["null"]), .unique(.filledList(.word(types + ["null"])))]),
        "exclusiveMaximum": .number, "exclusiveMinimum": .number, "required": .unique(.strings),
        "enum": .list(.any), "const": .any, "examples": .list(.any), "$schema": .string, "$id": .string,
        "$anchor": .string, "$dynamicRef": .string, "$dynamicAnchor": .string, "$comment": .string,
        "$vocabulary": .map(.boolean), "$defs": .map(.schema), "definitions": .map(.schema),
        "if": .schema, "then": .schema, "else": .schema, "dependentSchemas": .map(.schema),
        "dependentRequired": .map(.unique(.strings)), "prefixItems": .filledList(.schema),
        "contains": .schema,
        "minContains": .count, "maxContains": .count, "patternProperties": .map(.schema),
        "propertyNames": .schema, "unevaluatedItems": .schema, "unevaluatedProperties": .schema,
        "contentEncoding": .string, "contentMediaType": .string, "contentSchema": .schema,
    ]) { _, own in own }
}

extension Shape {
    fileprivate var holdsSchema: Bool {
        switch self {
        case .schema: true
        case .list(let inner), .filledList(let inner), .unique(let inner), .map(let inner): inner.holdsSchema
        case .either(let shapes): shapes.contains(where: \.holdsSchema)
        case .object(.discriminator), .object(.xml), .object(.externalDocs): true
        default: false
        }
    }
}
