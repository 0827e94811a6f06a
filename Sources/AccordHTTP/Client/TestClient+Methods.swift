public import AccordJSON
public import HTTPTypes

/// The methods of HTTP, each with what it can carry.
///
/// A path starts with `/`; blanks and non-ASCII characters in it are percent-encoded, escapes stay.
/// All of them throw `RequestError`, what the transport throws, and, from a client that is
/// `rethrowingErrors`, what the app's own code throws.
extension TestClient {
    /// Reads something.
    ///
    /// - Parameters:
    ///   - query: appended to the path, percent-encoded; repeated names are kept in order.
    ///   - headers: in place of the client's own of the same names.
    @discardableResult
    public func get(
        _ path: String, query: KeyValuePairs<String, String> = [:], headers: HTTPFields = [:],
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) async throws -> Exchange {
        try await send(
            .get, path, query: query, headers: headers,
            at: CallSite(fileID: fileID, filePath: filePath, line: line, column: column))
    }

    /// Reads the headers of something; the response has no body (RFC 9110, 9.3.2).
    @discardableResult
    public func head(
        _ path: String, query: KeyValuePairs<String, String> = [:], headers: HTTPFields = [:],
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) async throws -> Exchange {
        try await send(
            .head, path, query: query, headers: headers,
            at: CallSite(fileID: fileID, filePath: filePath, line: line, column: column))
    }

    /// Asks what can be done with something, as browsers do before a request across origins.
    @discardableResult
    public func options(
        _ path: String, query: KeyValuePairs<String, String> = [:], headers: HTTPFields = [:],
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) async throws -> Exchange {
        try await send(
            .options, path, query: query, headers: headers,
            at: CallSite(fileID: fileID, filePath: filePath, line: line, column: column))
    }

    /// Sends something new; at most one of the five kinds of body.
    ///
    /// - Parameters:
    ///   - json: a JSON literal, `["book": 1]`.
    ///   - encoding: a value that is encoded to JSON.
    ///   - form: the fields of a form; repeated names are kept in order.
    ///   - multipart: fields and files of a form.
    ///   - body: bytes or text as they are.
    ///   - contentType: in place of the one that the kind of body implies; needed for `body`.
    ///   - query: appended to the path, percent-encoded.
    ///   - headers: in place of the client's own of the same names.
    @discardableResult
    public func post(
        _ path: String, json: JSON? = nil, encoding: (any Encodable)? = nil,
        form: KeyValuePairs<String, String>? = nil, multipart: MultipartForm? = nil, body: Body? = nil,
        contentType: String? = nil, query: KeyValuePairs<String, String> = [:], headers: HTTPFields = [:],
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) async throws -> Exchange {
        let given = GivenContent(
            json: json, encoding: encoding, form: form, multipart: multipart, body: body,
            contentType: contentType)
        return try await send(
            .post, path, given.content(of: "POST \(path)"), query: query, headers: headers,
            at: CallSite(fileID: fileID, filePath: filePath, line: line, column: column))
    }

    /// Replaces something; the parameters are those of `post`.
    @discardableResult
    public func put(
        _ path: String, json: JSON? = nil, encoding: (any Encodable)? = nil,
        form: KeyValuePairs<String, String>? = nil, multipart: MultipartForm? = nil, body: Body? = nil,
        contentType: String? = nil, query: KeyValuePairs<String, String> = [:], headers: HTTPFields = [:],
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) async throws -> Exchange {
        let given = GivenContent(
            json: json, encoding: encoding, form: form, multipart: multipart, body: body,
            contentType: contentType)
        return try await send(
            .put, path, given.content(of: "PUT \(path)"), query: query, headers: headers,
            at: CallSite(fileID: fileID, filePath: filePath, line: line, column: column))
    }

    /// Changes part of something; the parameters are those of `post`.
    @discardableResult
    public func patch(
        _ path: String, json: JSON? = nil, encoding: (any Encodable)? = nil,
        form: KeyValuePairs<String, String>? = nil, multipart: MultipartForm? = nil, body: Body? = nil,
        contentType: String? = nil, query: KeyValuePairs<String, String> = [:], headers: HTTPFields = [:],
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) async throws -> Exchange {
        let given = GivenContent(
            json: json, encoding: encoding, form: form, multipart: multipart, body: body,
            contentType: contentType)
        return try await send(
            .patch, path, given.content(of: "PATCH \(path)"), query: query, headers: headers,
            at: CallSite(fileID: fileID, filePath: filePath, line: line, column: column))
    }

    /// Removes something; a body is rare, and JSON where there is one.
    @discardableResult
    public func delete(
        _ path: String, json: JSON? = nil, query: KeyValuePairs<String, String> = [:],
        headers: HTTPFields = [:],
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) async throws -> Exchange {
        try await send(
            .delete, path, json.map { .json($0) }, query: query, headers: headers,
            at: CallSite(fileID: fileID, filePath: filePath, line: line, column: column))
    }

    /// Sends a request with any method, and any body with any method.
    @discardableResult
    public func send(
        _ method: HTTPRequest.Method, _ path: String, _ content: RequestContent? = nil,
        query: KeyValuePairs<String, String> = [:], headers: HTTPFields = [:],
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) async throws -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try await send(method, path, content, query: query, headers: headers, at: site)
    }

    private func send(
        _ method: HTTPRequest.Method, _ path: String, _ content: RequestContent? = nil,
        query: KeyValuePairs<String, String>, headers: HTTPFields, at site: CallSite
    ) async throws -> Exchange {
        try await send(try request(method, path, content, query: query, headers: headers), at: site)
    }
}
