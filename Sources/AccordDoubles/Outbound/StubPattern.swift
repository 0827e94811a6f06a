import AccordExpectations
import AccordHTTP
import AccordReport
import AccordURI
import HTTPTypes

/// Which requests a route answers, and why it does not answer another.
struct StubPattern: Sendable {
    var method: HTTPRequest.Method
    var template: StubTemplate
    /// In lower case, the port of the scheme left out; nil for requests to the stub itself.
    var host: String?
    var query: [(name: String, value: String)] = []
    var headers: HTTPFields = [:]
    var json: JSONPattern?

    /// - Parameter path: a template such as `/payments/{id}`, or a whole URL with one; a query is taken apart.
    init(_ method: HTTPRequest.Method, _ path: String) {
        self.method = method
        let reference = URIReference(path)
        host = reference.authority.map(Self.host)
        query = StubRequest.pairs(of: reference.query ?? "")
        let isEmpty = reference.authority != nil && reference.path.isEmpty
        template = StubTemplate(isEmpty ? "/" : reference.path)
    }

    /// The host as routes and requests are compared by it.
    static func host(_ authority: String) -> String {
        let lowercased = authority.lowercased()
        return lowercased.hasSuffix(":80") ? String(lowercased.dropLast(3)) : lowercased
    }

    /// As messages name it: `POST /payments/{id}`.
    var text: String {
        "\(method.rawValue) \(host.map { "http://\($0)" } ?? "")\(template.text)"
    }

    /// Everything that keeps the request from being answered by this route; empty where nothing does.
    func misses(_ request: StubRequest) -> [StubMiss] {
        [hostMiss(request), methodMiss(request), pathMiss(request)].compactMap(\.self)
            + queryMisses(request) + headerMisses(request) + bodyMisses(request)
    }

    private func hostMiss(_ request: StubRequest) -> StubMiss? {
        let isMet = host.map { $0 == request.host } ?? !request.isProxied
        return isMet ? nil : .host(expected: host ?? Rules.stubItself, actual: request.host)
    }

    private func methodMiss(_ request: StubRequest) -> StubMiss? {
        let actual = request.request.method
        return actual == method ? nil : .method(expected: method.rawValue, actual: actual.rawValue)
    }

    private func pathMiss(_ request: StubRequest) -> StubMiss? {
        let path = request.request.path
        guard template.parameters(of: path) == nil else { return nil }
        return .path(expected: template.text, actual: path, distance: template.distance(to: path))
    }

    private func queryMisses(_ request: StubRequest) -> [StubMiss] {
        let pairs = request.query
        return query.compactMap { name, value in
            let values = pairs.filter { $0.name.utf8.elementsEqual(name.utf8) }.map(\.value)
            let isMet = values.contains { $0.utf8.elementsEqual(value.utf8) }
            return isMet ? nil : .query(name: name, expected: value, actual: values)
        }
    }

    private func headerMisses(_ request: StubRequest) -> [StubMiss] {
        headers.compactMap { field in
            let fields = request.request.headers[fields: field.name]
            let isMet = fields.contains { $0.value.utf8.elementsEqual(field.value.utf8) }
            let actual = fields.map(\.concealed)
            return isMet
                ? nil : .header(name: field.name.canonicalName, expected: field.concealed, actual: actual)
        }
    }

    private func bodyMisses(_ request: StubRequest) -> [StubMiss] {
        guard let json else { return [] }
        guard let body = try? request.request.body.json() else { return [.noJSON] }
        let findings = body.checkMatches(json)
        return findings.isEmpty ? [] : [.body(findings)]
    }
}
