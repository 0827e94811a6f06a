public import AccordJSON

/// What a request carries, with the media type that describes it; for `client.send(_:_:_:)`.
public struct RequestContent: Sendable, Equatable {
    let body: Body
    let contentType: String?

    /// A JSON document, as compact as it goes.
    public static func json(_ json: JSON) -> RequestContent {
        RequestContent(body: Body(json.serialized(.compact)), contentType: "application/json")
    }

    /// A value, encoded to JSON: keys sorted, dates as of ISO 8601.
    ///
    /// - Throws: `RequestError.notEncodable`.
    public static func encoding(_ value: any Encodable) throws(RequestError) -> RequestContent {
        do { return .json(try JSON(encoding: value)) } catch {
            throw .notEncodable(reason: String(describing: error))
        }
    }

    /// The fields of a form as `application/x-www-form-urlencoded` (WHATWG URL, 5.2).
    public static func form(_ fields: KeyValuePairs<String, String>) -> RequestContent {
        RequestContent(
            body: Body(PercentEncoding.form(fields)), contentType: "application/x-www-form-urlencoded")
    }

    /// Fields and files as `multipart/form-data` (RFC 7578).
    public static func multipart(_ form: MultipartForm) -> RequestContent {
        RequestContent(body: form.body, contentType: form.contentType)
    }

    /// Bytes or text as they are.
    public static func body(_ body: Body, contentType: String? = nil) -> RequestContent {
        RequestContent(body: body, contentType: contentType)
    }
}
