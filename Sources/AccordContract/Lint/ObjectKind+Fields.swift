extension ObjectKind {
    /// The fields that the specification lists, in its order; empty for objects whose keys are names.
    var fields: [Field] {
        switch self {
        case .openAPI, .info, .contact, .license, .server, .serverVariable, .components, .tag, .externalDocs:
            documentFields
        case .pathItem, .operation, .parameter, .requestBody, .mediaType, .encoding, .response, .example,
            .link, .header:
            exchangeFields
        case .discriminator, .xml: schemaPartFields
        case .securityScheme, .flows, .flow: securityFields
        case .paths, .responses, .callback, .securityRequirement, .schema: []
        }
    }

    /// What stands below the names of an object whose keys are no fields; nil for the others.
    var entries: Shape? {
        switch self {
        case .paths, .callback: .object(.pathItem)
        case .responses: .object(.response)
        case .securityRequirement: .strings
        default: nil
        }
    }

    private var documentFields: [Field] {
        switch self {
        case .openAPI:
            [
                Field("openapi", .string).needed, Field("$self", .url).since(.v32),
                Field("info", .object(.info)).needed,
                Field("jsonSchemaDialect", .url).since(.v31),
                Field("servers", .list(.object(.server))),
                Field("paths", .object(.paths)).needed(.v30 ... .v30),
                Field("webhooks", .map(.object(.pathItem))).since(.v31),
                Field("components", .object(.components)),
                Field("security", .list(.object(.securityRequirement))),
                Field("tags", .list(.object(.tag))), Field("externalDocs", .object(.externalDocs)),
            ]
        case .info:
            [
                Field("title", .string).needed, Field("summary", .string).since(.v31),
                Field("description", .string), Field("termsOfService", .url),
                Field("contact", .object(.contact)), Field("license", .object(.license)),
                Field("version", .string).needed,
            ]
        case .contact: [Field("name", .string), Field("url", .url), Field("email", .text(.email))]
        case .license:
            [Field("name", .string).needed, Field("identifier", .string).since(.v31), Field("url", .url)]
        case .server:
            [
                Field("url", .string).needed, Field("description", .string),
                Field("name", .string).since(.v32), Field("variables", .map(.object(.serverVariable))),
            ]
        case .serverVariable:
            [Field("enum", .strings), Field("default", .string).needed, Field("description", .string)]
        case .tag:
            [
                Field("name", .string).needed, Field("summary", .string).since(.v32),
                Field("description", .string), Field("externalDocs", .object(.externalDocs)),
                Field("parent", .string).since(.v32), Field("kind", .string).since(.v32),
            ]
        case .externalDocs: [Field("description", .string), Field("url", .url).needed]
        default: Self.componentFields
        }
    }

    private static let componentFields = [
        Field("schemas", .componentMap(.schema)), Field("responses", .componentMap(.object(.response))),
        Field("parameters", .componentMap(.object(.parameter))),
        Field("examples", .componentMap(.object(.example))),
        Field("requestBodies", .componentMap(.object(.requestBody))),
        Field("headers", .componentMap(.object(.header))),
        Field("securitySchemes", .componentMap(.object(.securityScheme))),
        Field("links", .componentMap(.object(.link))),
        Field("callbacks", .componentMap(.object(.callback))),
        Field("pathItems", .componentMap(.object(.pathItem))).since(.v31),
        Field("mediaTypes", .componentMap(.object(.mediaType))).since(.v32),
    ]

    private var schemaPartFields: [Field] {
        switch self {
        case .discriminator:
            [
                Field("propertyName", .string).needed, Field("mapping", .map(.string)),
                Field("defaultMapping", .string).since(.v32),
            ]
        default:
            [
                Field("nodeType", .word(["element", "attribute", "text", "cdata", "none"])).since(.v32),
                Field("name", .string), Field("namespace", .text(.absolute)), Field("prefix", .string),
                Field("attribute", .boolean), Field("wrapped", .boolean),
            ]
        }
    }

    private static let mutualTLS = Word("mutualTLS").since(.v31)

    private var securityFields: [Field] {
        switch self {
        case .securityScheme:
            [
                Field("type", .word(["apiKey", "http", Self.mutualTLS, "oauth2", "openIdConnect"])).needed,
                Field("description", .string), Field("name", .string),
                Field("in", .word(["query", "header", "cookie"])), Field("scheme", .string),
                Field("bearerFormat", .string), Field("flows", .object(.flows)),
                Field("openIdConnectUrl", .url), Field("oauth2MetadataUrl", .url).since(.v32),
                Field("deprecated", .boolean).since(.v32),
            ]
        case .flows:
            [
                Field("implicit", .object(.flow)), Field("password", .object(.flow)),
                Field("clientCredentials", .object(.flow)), Field("authorizationCode", .object(.flow)),
                Field("deviceAuthorization", .object(.flow)).since(.v32),
            ]
        default:
            [
                Field("authorizationUrl", .url), Field("tokenUrl", .url), Field("refreshUrl", .url),
                Field("deviceAuthorizationUrl", .url).since(.v32), Field("scopes", .map(.string)).needed,
            ]
        }
    }
}
