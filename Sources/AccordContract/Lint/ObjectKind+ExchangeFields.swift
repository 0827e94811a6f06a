extension ObjectKind {
    /// The fields of the objects that describe requests and responses.
    var exchangeFields: [Field] {
        switch self {
        case .pathItem: Self.pathItemFields
        case .operation: Self.operationFields
        case .parameter: [Field("name", .string).needed, Self.inField] + Self.valueFields + [Self.allowEmpty]
        case .header: Self.valueFields
        case .requestBody:
            [Field("description", .string), Field("content", .content).needed, Field("required", .boolean)]
        case .mediaType:
            [
                Field("description", .string).since(.v32), Field("schema", .schema),
                Field("itemSchema", .schema).since(.v32),
            ] + Self.exampleFields
                + Self.encodingFields
        case .encoding:
            [
                Field("contentType", .string), Field("headers", .map(.object(.header))),
                Field("style", .word(["form", "spaceDelimited", "pipeDelimited", "deepObject"])),
                Field("explode", .boolean), Field("allowReserved", .boolean),
            ] + Self.encodingFields.map { $0.name == "encoding" ? $0.since(.v32) : $0 }
        case .response:
            [
                Field("summary", .string).since(.v32),
                Field("description", .string).needed(.v30 ... .v31),
                Field("headers", .map(.object(.header))), Field("content", .content),
                Field("links", .map(.object(.link))),
            ]
        case .example:
            [
                Field("summary", .string), Field("description", .string), Field("value", .any),
                Field("dataValue", .any).since(.v32), Field("serializedValue", .string).since(.v32),
                Field("externalValue", .url),
            ]
        default:
            [
                Field("operationRef", .string), Field("operationId", .string),
                Field("parameters", .map(.any)), Field("requestBody", .any), Field("description", .string),
                Field("server", .object(.server)),
            ]
        }
    }

    private static let pathItemFields =
        [Field("$ref", .string), Field("summary", .string), Field("description", .string)]
        + PathItem.methods(.v30).map { Field($0, .object(.operation)) }
        + [
            Field("query", .object(.operation)).since(.v32),
            Field("additionalOperations", .map(.object(.operation))).since(.v32),
            Field("servers", .list(.object(.server))), Field("parameters", .list(.object(.parameter))),
        ]

    private static let operationFields = [
        Field("tags", .strings), Field("summary", .string), Field("description", .string),
        Field("externalDocs", .object(.externalDocs)), Field("operationId", .string),
        Field("parameters", .list(.object(.parameter))), Field("requestBody", .object(.requestBody)),
        Field("responses", .object(.responses)).needed(.v30 ... .v30),
        Field("callbacks", .map(.object(.callback))), Field("deprecated", .boolean),
        Field("security", .list(.object(.securityRequirement))), Field("servers", .list(.object(.server))),
    ]

    private static let inField =
        Field("in", .word(["query", "header", "path", "cookie", Word("querystring").since(.v32)])).needed

    private static let allowEmpty = Field("allowEmptyValue", .boolean)

    private static let exampleFields = [
        Field("example", .any), Field("examples", .map(.object(.example))),
    ]

    private static let valueFields =
        [
            Field("description", .string), Field("required", .boolean), Field("deprecated", .boolean),
            // Which styles there are depends on the place.
            Field("style", .string),
            Field("explode", .boolean), Field("allowReserved", .boolean), Field("schema", .schema),
        ] + exampleFields + [Field("content", .content)]

    private static let encodingFields = [
        Field("encoding", .map(.object(.encoding))),
        Field("prefixEncoding", .list(.object(.encoding))).since(.v32),
        Field("itemEncoding", .object(.encoding)).since(.v32),
    ]
}
