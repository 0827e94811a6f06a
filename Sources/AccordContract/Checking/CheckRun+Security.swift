import AccordHTTP
import AccordJSON
import AccordReport
import HTTPTypes

extension CheckRun {
    /// Whether one alternative is there as a whole; an empty one always is.
    mutating func checkSecurity(_ plan: OperationPlan, _ query: ArraySlice<UInt8>) {
        guard !plan.security.isEmpty, response.status.code != 401, response.status.code != 403 else { return }
        if plan.security.contains(where: { $0.allSatisfy { isPresent($0, query) } }) { return }
        let schemes = plan.security.map { $0.map { "`\($0.name)`" }.joined(separator: " and ") }
        let missing = plan.security.first.map { $0.filter { !isPresent($0, query) } } ?? []
        report(.missingSecurity, .security, node: plan.securityNode) { finding in
            finding.expected = schemes.joined(separator: ", or ")
            finding.facts["scheme"] = JSON(schemes.joined(separator: ", or "))
            finding.hints = missing.map(Advice.security)
        }
    }

    private func isPresent(_ scheme: SecurityPlan, _ query: ArraySlice<UInt8>) -> Bool {
        switch scheme.kind {
        case .invisible: true
        case .token: hasAuthorization("bearer") || hasAuthorization("dpop")
        case .http(let scheme): hasAuthorization(scheme)
        case .apiKey(.query, let name): QueryPairs(query).contains(name)
        case .apiKey(.header, let name): hasField(name)
        case .apiKey(.cookie, let name):
            areCookiesConcealed || !CookiePairs(request.headers[values: .cookie]).values(name).isEmpty
        case .apiKey: true
        }
    }

    private func hasField(_ name: String) -> Bool {
        guard let name = HTTPField.Name(name) else { return true }
        // A stored request has only the fields of an allow-list, among which keys of one's own are not.
        return request.headers[name] != nil || (check.options.source == .stored && name != .authorization)
    }

    /// Whether there are credentials of the scheme; redacted ones count for any.
    private func hasAuthorization(_ scheme: String) -> Bool {
        guard let value = request.headers[.authorization] else { return false }
        if placeholders?.meaning(of: value) != nil { return true }
        let words = value.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
        return words.count == 2 && words[0].lowercased() == scheme
    }
}
