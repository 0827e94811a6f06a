package import AccordHTTP
import AccordJSON
package import AccordReport
import HTTPTypes

extension Finding {
    /// When the body of a response helps to understand a finding.
    package enum BodyDisplay { case always, ofErrors, never }

    /// These say the status themselves.
    private static let statusRules: Set<Rule> = [.status, .noRedirect, .noLocation, .redirect]

    /// The finding with what helps to understand it: what went wrong in the app, and the request to repeat.
    package func about(_ exchange: Exchange, body: BodyDisplay = .ofErrors) -> Finding {
        var finding = self
        finding.subject = exchange.subject
        finding.facts["route"] = exchange.route.map { JSON($0) }
        let status = exchange.response.status
        if status.kind != .successful, !Self.statusRules.contains(rule) {
            finding.hints.append(Rules.status(status.shown))
        }
        if body == .always || (body == .ofErrors && exchange.isError) { finding.hints += exchange.bodyHints }
        finding.hints += exchange.context
        return finding
    }
}

extension Exchange {
    /// What was asked for, such as `GET /books/1`.
    var subject: String {
        Excerpt.line(Visible.text("\(request.method.rawValue) \(request.target)"), width: 200)
    }

    /// What led to the response, one entry each.
    fileprivate var context: [String] {
        var lines: [String] = []
        if !redirects.isEmpty { lines.append(Rules.redirects(redirects.map(\.step))) }
        if let thrownError { lines.append(Rules.thrown(Visible.lines(of: String(describing: thrownError)))) }
        if let route { lines.append(Rules.route(route)) }
        let curl = Excerpt.lines(of: Visible.lines(of: request.curl()), limit: 20, width: 2000)
        return lines + [Rules.request(curl.joined(separator: "\n"))]
    }

    /// One hop of a chain of redirects, such as `GET /a 303 See Other`.
    private var step: String { "\(subject) \(response.status.shown)" }

    fileprivate var isError: Bool {
        response.status.kind == .clientError || response.status.kind == .serverError
    }

    /// What a problem says (RFC 9457, section 3.1), and the body, cut, where it says more than that.
    fileprivate var bodyHints: [String] {
        let body = [Rules.body(bodyLines)]
        // A title alone makes no problem: books have titles as well.
        guard isError, let problem = (try? response.body.json())?.problem else { return body }
        let line = Excerpt.line(Visible.text(Rules.problem(title: problem.title, detail: problem.detail)))
        return [line] + (problem.isAll ? [] : body)
    }

    private var bodyLines: [String] {
        response.body.isEmpty ? [Rules.emptyBody] : Excerpt.lines(of: response.body.readable, limit: 20)
    }
}

extension Body {
    /// JSON with line breaks, text without its last one, the size of everything else.
    var readable: String {
        guard let text = (try? json())?.text(.pretty) ?? text else { return Rules.bytes(bytes.count) }
        return Visible.lines(of: text.utf8.last == UInt8(ascii: "\n") ? String(text.dropLast()) : text)
    }
}

extension JSON {
    fileprivate var problem: (title: String?, detail: String?, isAll: Bool)? {
        let (title, detail) = (self["title"]?.string, self["detail"]?.string)
        guard title != nil || detail != nil else { return nil }
        let known: Set<String> = ["type", "title", "status", "detail", "instance"]
        return (title, detail, members.allSatisfy { known.contains($0.key) })
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
