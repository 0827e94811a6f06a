#if Auth
import AccordExpectations
import AccordFixtures
public import AccordHTTP
import AccordJSON
import AccordReport
public import HTTPTypes

extension TestClient {
    /// Expects a route to refuse every token with something wrong, and to take the good one.
    ///
    /// ```swift
    /// try await client.expectTokensRefused(.get, "/orders")
    /// ```
    ///
    /// One issue names each fault that got through. The requests go without this client's cookies.
    ///
    /// - Parameters:
    ///   - user: whose tokens they are; the user of the test where nobody is given.
    ///   - signer: in place of the one that is bound.
    ///   - exceptions: what this app need not check: `[.wrongAudience]` where it has none.
    ///   - status: how the app refuses.
    /// - Throws: `AuthError`; what sending throws.
    public func expectTokensRefused(
        _ method: HTTPRequest.Method = .get, _ path: String, as user: TestUser? = nil,
        signedBy signer: TokenSigner? = nil, except exceptions: Set<RefusedToken> = [],
        status: HTTPResponse.Status = .unauthorized, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) async throws {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        let user = if let user { user } else { try await TestUser.current }
        let check = TokenCheck(
            client: withoutCookies(), method: method, path: path, user: user,
            signer: try signer ?? boundSigner(), status: status)
        Reporter.record(try await check.findings(except: exceptions), at: site, in: surroundings)
    }

    private func boundSigner() throws(AuthError) -> TokenSigner {
        guard let signer = surroundings?.bindings.authentication?.signer else { throw .noSigner }
        return signer
    }
}

/// Walks through all tokens that a route must refuse.
struct TokenCheck {
    let client: TestClient
    let method: HTTPRequest.Method
    let path: String
    let user: TestUser
    let signer: TokenSigner
    let status: HTTPResponse.Status

    func findings(except exceptions: Set<RefusedToken>) async throws -> [Finding] {
        let good = try await send(try await signer.token(for: user, at: client.time))
        var findings = isRefused(good) ? [finding(.goodTokenRefused, good)] : []
        for token in RefusedToken.allCases where !exceptions.contains(token) {
            let exchange = try await send(try await signer.token(token, for: user, at: client.time))
            if !isRefused(exchange) { findings.append(finding(.tokenNotRefused, exchange, token)) }
        }
        return findings
    }

    private func send(_ token: String) async throws -> Exchange {
        try await client.authenticated(bearer: token).send(method, path)
    }

    private func isRefused(_ exchange: Exchange) -> Bool { exchange.response.status.code == status.code }

    private func finding(_ rule: Rule, _ exchange: Exchange, _ token: RefusedToken? = nil) -> Finding {
        var facts: [String: JSON] = [
            "status": JSON(exchange.response.status.code), "wanted": JSON(status.code),
        ]
        facts["token"] = token.map { JSON($0.description) }
        facts["fault"] = token.map { JSON(Rules.fault($0)) }
        let hints = token?.isOptional == true ? [Rules.leaveOut] : []
        return Finding(rule, subject: "\(method.rawValue) \(path)", hints: hints, facts: facts)
    }
}

extension RefusedToken {
    /// Whether an app may have no use for what is wrong here.
    fileprivate var isOptional: Bool { [.wrongAudience, .wrongIssuer, .notYetValid].contains(self) }
}
#endif
