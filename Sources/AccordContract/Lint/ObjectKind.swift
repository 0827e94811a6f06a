/// The objects of OpenAPI, as the specification names them.
enum ObjectKind: String, Sendable, Hashable, CaseIterable {
    case openAPI = "OpenAPI"
    case info = "Info"
    case contact = "Contact"
    case license = "License"
    case server = "Server"
    case serverVariable = "Server Variable"
    case components = "Components"
    case paths = "Paths"
    case pathItem = "Path Item"
    case operation = "Operation"
    case externalDocs = "External Documentation"
    case parameter = "Parameter"
    case requestBody = "Request Body"
    case mediaType = "Media Type"
    case encoding = "Encoding"
    case responses = "Responses"
    case response = "Response"
    case callback = "Callback"
    case example = "Example"
    case link = "Link"
    case header = "Header"
    case tag = "Tag"
    case schema = "Schema"
    case discriminator = "Discriminator"
    case xml = "XML"
    case securityScheme = "Security Scheme"
    case flows = "OAuth Flows"
    case flow = "OAuth Flow"
    case securityRequirement = "Security Requirement"

    /// Whether a Reference Object may stand in its place.
    func mayBeReference(_ version: OpenAPIVersion) -> Bool {
        switch self {
        case .parameter, .requestBody, .response, .callback, .example, .link, .header, .securityScheme: true
        case .mediaType: version >= .v32
        // These have a `$ref` of their own among their fields.
        case .pathItem, .schema: false
        default: false
        }
    }
}
