import HTTPTypes

/// A parameter or a response header: how it is written, and what it must be.
final class ParameterPlan: Sendable {
    let name: String
    let location: ParameterObject.Location
    let isRequired: Bool
    /// Whether `?name=` is as good as any value.
    let allowsEmpty: Bool
    let decoder: ParameterDecoder
    let schema: SchemaPlan?
    /// Of a parameter that has `content` instead of a schema.
    let content: MediaPlan?
    let node: ContractNode
    /// Of a header; nil where the name is none.
    let field: HTTPField.Name?

    /// Whether it is a header of a response.
    let isResponse: Bool

    init(
        name: String, location: ParameterObject.Location, isRequired: Bool, allowsEmpty: Bool,
        decoder: ParameterDecoder, schema: SchemaPlan?, content: MediaPlan?, node: ContractNode,
        field: HTTPField.Name?, isResponse: Bool
    ) {
        self.name = name
        self.location = location
        self.isRequired = isRequired
        self.allowsEmpty = allowsEmpty
        self.decoder = decoder
        self.schema = schema
        self.content = content
        self.node = node
        self.field = field
        self.isResponse = isResponse
    }

    var faultPart: ExchangePart {
        switch location {
        case .path: .path(name)
        case .query: .query(name)
        case .querystring: .querystring
        case .header: isResponse ? .responseHeader(name) : .header(name)
        case .cookie: .cookie(name)
        }
    }
}
