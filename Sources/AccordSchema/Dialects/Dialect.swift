/// The rules a schema is written in: which keywords there are, and what they mean.
package enum Dialect: String, Sendable, CaseIterable {
    case draft4, draft6, draft7, draft2019, draft2020, openAPI30
    /// OpenAPI 3.2 uses the schemas of 3.1.
    case openAPI31

    /// The dialect that `$schema` or `jsonSchemaDialect` names; nil for a metaschema of somebody's own.
    package init?(uri: String) {
        switch uri.hasSuffix("#") ? String(uri.dropLast()) : uri {
        case "http://json-schema.org/draft-04/schema", "https://json-schema.org/draft-04/schema":
            self = .draft4
        case "http://json-schema.org/draft-06/schema", "https://json-schema.org/draft-06/schema":
            self = .draft6
        case "http://json-schema.org/draft-07/schema", "https://json-schema.org/draft-07/schema":
            self = .draft7
        case "https://json-schema.org/draft/2019-09/schema", "http://json-schema.org/draft/2019-09/schema":
            self = .draft2019
        case "https://json-schema.org/draft/2020-12/schema", "http://json-schema.org/draft/2020-12/schema":
            self = .draft2020
        case let uri where uri.hasPrefix("https://spec.openapis.org/oas/3.0/schema/"): self = .openAPI30
        case let uri where uri.hasPrefix("https://spec.openapis.org/oas/3.1/dialect/"): self = .openAPI31
        case let uri where uri.hasPrefix("https://spec.openapis.org/oas/3.2/dialect/"): self = .openAPI31
        default: return nil
        }
    }

    /// The URI of the metaschema that schemas of this dialect are valid against.
    package var metaschema: String {
        switch self {
        case .draft4: "http://json-schema.org/draft-04/schema"
        case .draft6: "http://json-schema.org/draft-06/schema"
        case .draft7: "http://json-schema.org/draft-07/schema"
        case .draft2019: "https://json-schema.org/draft/2019-09/schema"
        case .draft2020: "https://json-schema.org/draft/2020-12/schema"
        case .openAPI30: "https://spec.openapis.org/oas/3.0/schema/2024-10-18#/definitions/Schema"
        case .openAPI31: "https://spec.openapis.org/oas/3.1/dialect/2024-11-10"
        }
    }
}
