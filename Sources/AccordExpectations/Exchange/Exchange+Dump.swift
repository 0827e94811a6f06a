public import AccordHTTP
import AccordReport
import HTTPTypes

extension Exchange {
    /// The whole exchange as text, to look at while a test is written: `print(exchange.dump())`.
    ///
    /// Request and response with headers and bodies, redirects that were followed, the matched route and
    /// the error that a handler threw. Values of `Authorization`, `Cookie` and `Set-Cookie` are left out.
    public func dump() -> String {
        let chain = redirects.flatMap { $0.lines + [""] }
        return (chain + lines + context).joined(separator: "\n") + "\n"
    }

    private var lines: [String] {
        ["\(request.method.rawValue) \(request.url)"] + Self.message(request.headers, request.body)
            + ["", response.status.shown] + Self.message(response.headers, response.body)
    }

    private var context: [String] {
        let lines = [
            route.map(Rules.route),
            thrownError.map { Rules.thrown(Visible.lines(of: String(describing: $0))) },
        ].compactMap(\.self)
        return lines.isEmpty ? [] : [""] + lines
    }

    private static func message(_ headers: HTTPFields, _ body: Body) -> [String] {
        let fields = headers.map { "\($0.name.rawName): \(shown($0.value, of: $0.name))" }
        return body.isEmpty ? fields : fields + [""] + [body.readable]
    }
}
