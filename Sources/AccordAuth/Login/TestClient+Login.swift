import AccordExpectations
public import AccordHTTP
public import AccordJSON
import AccordReport
import HTTPTypes

extension TestClient {
    /// A client that has logged in over the app's own route, and keeps the cookie or the token.
    ///
    /// ```swift
    /// let credentials: JSON = ["email": "ada@example.org", "password": "s3cret"]
    /// let client = try await visitor.login("/login", json: credentials, token: "/token")
    /// ```
    ///
    /// This client stays whoever it was; the new one takes its cookies along, as a form that is protected
    /// against forgery needs it, and keeps a jar of its own.
    ///
    /// - Parameters:
    ///   - path: the route; asked by POST.
    ///   - json: the credentials as JSON.
    ///   - form: the credentials as a form, in place of JSON.
    ///   - cookie: the one that must be set; nil takes any.
    ///   - token: the JSON Pointer (RFC 6901) of the token in the response, where the app gives one: `/token`.
    /// - Throws: `AuthError` that says why there is no session; `JSONPointerError`; `RequestError`.
    public func login(
        _ path: String, json: JSON? = nil, form: KeyValuePairs<String, String>? = nil,
        cookie: String? = nil, token: String? = nil, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) async throws -> TestClient {
        let pointer = try token.map { try JSONPointer(parsing: $0) }
        let client = forked
        let exchange = try await client.post(
            path, json: json, form: form, fileID: fileID, filePath: filePath, line: line, column: column)
        let kind = exchange.response.status.kind
        guard kind == .successful || kind == .redirection else {
            throw AuthError.loginRefused(
                request: exchange.subject, status: exchange.response.status.code, body: exchange.text)
        }
        if let pointer { return client.authenticated(bearer: try exchange.token(at: pointer)) }
        try exchange.requireCookie(cookie)
        return client
    }
}

extension Exchange {
    fileprivate var subject: String { "\(request.method.rawValue) \(request.target)" }
    fileprivate var text: String { response.body.text ?? "" }

    fileprivate func token(at pointer: JSONPointer) throws(AuthError) -> String {
        guard let token = (try? response.body.json())?.value(at: pointer)?.string else {
            throw .loginGaveNoToken(request: subject, pointer: pointer.description, body: text)
        }
        return token
    }

    fileprivate func requireCookie(_ name: String?) throws(AuthError) {
        let names = response.cookies.map(\.name)
        let isSet = name.map { name in names.contains { $0.utf8.elementsEqual(name.utf8) } } ?? !names.isEmpty
        guard isSet else { throw .loginSetNoCookie(request: subject, cookie: name, set: names) }
    }
}
