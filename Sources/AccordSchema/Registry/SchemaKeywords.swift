/// Which keywords hold schemas, and how: what has to be known to find the schemas of a document.
enum SchemaKeywords {
    enum Holding {
        case schema, list, map
        /// `items` up to 2019-09.
        case schemaOrList
    }

    static func holding(_ keyword: String) -> Holding? {
        switch keyword {
        case "additionalItems", "additionalProperties", "contains", "contentSchema", "else", "if", "not",
            "propertyNames", "then", "unevaluatedItems", "unevaluatedProperties":
            .schema
        case "allOf", "anyOf", "oneOf", "prefixItems": .list
        case "items": .schemaOrList
        case "$defs", "definitions", "dependencies", "dependentSchemas", "patternProperties", "properties":
            .map
        default: nil
        }
    }
}
