public import AccordJSON
public import HTTPTypes

/// The methods of HTTP. A path starts with `/`; blanks and non-ASCII characters are encoded.
///
/// All of them throw `RequestError`, what the transport throws, and, from a client that is
/// `rethrowingErrors`, what the app's own code throws.
extension TestClient {
    public func get(
        _ path: String, query: KeyValuePairs<String, String> = [:], headers: HTTPFields = [:]
    ) async throws -> Exchange {
        try await send(.get, path, query: query, headers: headers)
    }

    public func head(
        _ path: String, query: KeyValuePairs<String, String> = [:], headers: HTTPFields = [:]
    ) async throws -> Exchange {
        try await send(.head, path, query: query, headers: headers)
    }

    public func options(
        _ path: String, query: KeyValuePairs<String, String> = [:], headers: HTTPFields = [:]
    ) async throws -> Exchange {
        try await send(.options, path, query: query, headers: headers)
    }

    /// - Parameters:
    ///   - json: a body as a JSON literal, `["book": 1]`.
    ///   - encoding: a value that is encoded to JSON.
    ///   - form: fields of a form, repeated names kept in order.
    ///   - multipart: fields and files of a form.
    ///   - body: bytes or text as they are; say what they are with a `Content-Type` in `headers`.
    public func post(
        _ path: String, json: JSON? = nil, encoding: (any Encodable & Sendable)? = nil,
        form: KeyValuePairs<String, String>? = nil, multipart: MultipartForm? = nil, body: Body? = nil,
        query: KeyValuePairs<String, String> = [:], headers: HTTPFields = [:]
    ) async throws -> Exchange {
        let contents = Self.contents(json, encoding, form, multipart, body)
        return try await send(.post, path, contents, query: query, headers: headers)
    }

    public func put(
        _ path: String, json: JSON? = nil, encoding: (any Encodable & Sendable)? = nil,
        form: KeyValuePairs<String, String>? = nil, multipart: MultipartForm? = nil, body: Body? = nil,
        query: KeyValuePairs<String, String> = [:], headers: HTTPFields = [:]
    ) async throws -> Exchange {
        let contents = Self.contents(json, encoding, form, multipart, body)
        return try await send(.put, path, contents, query: query, headers: headers)
    }

    public func patch(
        _ path: String, json: JSON? = nil, encoding: (any Encodable & Sendable)? = nil,
        form: KeyValuePairs<String, String>? = nil, multipart: MultipartForm? = nil, body: Body? = nil,
        query: KeyValuePairs<String, String> = [:], headers: HTTPFields = [:]
    ) async throws -> Exchange {
        let contents = Self.contents(json, encoding, form, multipart, body)
        return try await send(.patch, path, contents, query: query, headers: headers)
    }

    public func delete(
        _ path: String, json: JSON? = nil, query: KeyValuePairs<String, String> = [:], headers: HTTPFields = [:]
    ) async throws -> Exchange {
        let contents = Self.contents(json, nil, nil, nil, nil)
        return try await send(.delete, path, contents, query: query, headers: headers)
    }

    /// Sends a request with any method.
    public func send(
        _ method: HTTPRequest.Method, _ path: String, _ content: RequestContent? = nil,
        query: KeyValuePairs<String, String> = [:], headers: HTTPFields = [:]
    ) async throws -> Exchange {
        try await send(method, path, content.map { [$0] } ?? [], query: query, headers: headers)
    }

    private static func contents(
        _ json: JSON?, _ encoding: (any Encodable & Sendable)?, _ form: KeyValuePairs<String, String>?,
        _ multipart: MultipartForm?, _ body: Body?
    ) -> [RequestContent] {
        let contents: [RequestContent?] = [
            json.map { .json($0) }, encoding.map { .encoding($0) },
            form.map { .form($0.map { ($0.key, $0.value) }) }, multipart.map { .multipart($0) },
            body.map { .body($0, contentType: nil) },
        ]
        return contents.compactMap(\.self)
    }
}
