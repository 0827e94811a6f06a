import AccordHTTP
import AccordJSON
import AccordReport
import HTTPTypes

extension Finding {
    /// The finding with what helps to understand it: what went wrong in the app, and the request to repeat.
    ///
    /// - Parameter showingBody: whether the body is shown even though the response is a success.
    func about(_ exchange: Exchange, showingBody: Bool = false) -> Finding {
        var finding = self
        finding.subject = exchange.subject
        finding.facts["route"] = exchange.route.map { JSON($0) }
        let isSuccess = exchange.response.status.kind == .successful
        if !isSuccess, rule != .status, rule != .noRedirect {
            finding.hints.append(Rules.status(exchange.response.status.shown))
        }
        if showingBody || !isSuccess { finding.hints.append(exchange.problem ?? Rules.body(exchange.bodyLines())) }
        finding.hints += exchange.context
        return finding
    }
}

extension Exchange {
    /// What was asked for, such as `GET /books/1`.
    var subject: String { Excerpt.line(Visible.text("\(request.method.rawValue) \(request.target)"), width: 200) }

    /// What led to the response, one entry each.
    fileprivate var context: [String] {
        var lines: [String] = []
        if !redirects.isEmpty { lines.append(Rules.redirects(redirects.map(\.step))) }
        if let thrownError { lines.append(Rules.thrown(Visible.lines(of: String(describing: thrownError)))) }
        if let route { lines.append(Rules.route(route)) }
        return lines + [Rules.request(Visible.lines(of: request.curl()))]
    }

    /// One hop of a chain of redirects, such as `GET /a 303 See Other`.
    private var step: String { "\(subject) \(response.status.shown)" }

    /// Title and detail where the body is a problem (RFC 9457, section 3.1).
    fileprivate var problem: String? {
        guard let body = try? response.body.json(), let problem = body.problem else { return nil }
        return Excerpt.line(Visible.text(Rules.problem(title: problem.title, detail: problem.detail)))
    }

    /// The body as it can be read: JSON with line breaks, text as it is, cut after some lines.
    func bodyLines(limit: Int = 20) -> [String] {
        response.body.isEmpty ? [Rules.emptyBody] : Excerpt.lines(of: response.body.readable, limit: limit)
    }
}

extension Body {
    /// JSON with line breaks, text as it is, the size of everything else.
    var readable: String {
        guard let text = (try? json())?.text(.pretty) ?? text else { return Rules.bytes(bytes.count) }
        return Visible.lines(of: text)
    }
}

extension JSON {
    fileprivate var problem: (title: String?, detail: String?)? {
        let (title, detail) = (self["title"]?.string, self["detail"]?.string)
        return title == nil && detail == nil ? nil : (title, detail)
    }
}

extension HTTPResponse.Status {
    /// Code and reason phrase; the registered one where the response came without.
    var shown: String {
        let phrase = reasonPhrase.isEmpty ? Self.phrase(of: code) : reasonPhrase
        return phrase.isEmpty ? String(code) : "\(code) \(Visible.text(phrase))"
    }

    private static let registered: [HTTPResponse.Status] = [
        .continue, .switchingProtocols, .ok, .created, .accepted, .nonAuthoritativeInformation, .noContent,
        .resetContent, .partialContent, .multipleChoices, .movedPermanently, .found, .seeOther, .notModified,
        .temporaryRedirect, .permanentRedirect, .badRequest, .unauthorized, .forbidden, .notFound,
        .methodNotAllowed, .notAcceptable, .proxyAuthenticationRequired, .requestTimeout, .conflict, .gone,
        .lengthRequired, .preconditionFailed, .contentTooLarge, .uriTooLong, .unsupportedMediaType,
        .rangeNotSatisfiable, .expectationFailed, .misdirectedRequest, .unprocessableContent, .tooEarly,
        .upgradeRequired, .preconditionRequired, .tooManyRequests, .requestHeaderFieldsTooLarge,
        .unavailableForLegalReasons, .internalServerError, .notImplemented, .badGateway, .serviceUnavailable,
        .gatewayTimeout, .httpVersionNotSupported, .networkAuthenticationRequired,
    ]

    private static func phrase(of code: Int) -> String {
        registered.first { $0.code == code }?.reasonPhrase ?? ""
    }
}

extension Visible {
    /// Several lines made safe, their line feeds kept.
    static func lines(of text: String) -> String {
        text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { Self.text(String(Substring($0))) }.joined(separator: "\n")
    }
}
