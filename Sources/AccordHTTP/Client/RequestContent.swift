public import AccordJSON

/// What a request carries: one of the kinds of body that a client knows how to write.
public enum RequestContent: Sendable {
    case json(JSON)
    case encoding(any Encodable & Sendable)
    case form([(String, String)])
    case multipart(MultipartForm)
    case body(Body, contentType: String?)

    /// The bytes, and the media type that describes them.
    func encoded() throws(RequestError) -> (body: Body, contentType: String?) {
        switch self {
        case .json(let json): (Body(json.serialized(.compact)), "application/json")
        case .encoding(let value): (Body(try Self.json(value).serialized(.compact)), "application/json")
        case .form(let fields): (Body(Self.form(fields)), "application/x-www-form-urlencoded")
        case .multipart(let form): (form.body, form.contentType)
        case .body(let body, let type): (body, type)
        }
    }

    private static func json(_ value: any Encodable & Sendable) throws(RequestError) -> JSON {
        do { return try JSON(encoding: value) } catch { throw .notEncodable(String(describing: error)) }
    }

    private static func form(_ fields: [(String, String)]) -> String {
        fields.map { "\(PercentEncoding.form($0))=\(PercentEncoding.form($1))" }.joined(separator: "&")
    }
}
