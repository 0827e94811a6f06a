#if Auth
import Accord
import AccordAuth
import AccordHTTP
import AccordJSON
import Foundation
import HTTPTypes
import JWTKit

/// An app behind a gate: it verifies tokens by jwt-kit alone, and says whom it saw.
enum Gate: AuthenticatingTestApp {
    struct Checks: Sendable, Equatable {
        var key = Gate.key
        var hasExpiry = true
        var hasAudience = true
        var refusesAll = false
        var isPending = false
    }

    static let key = "a key of the gate with more than 32 bytes"
    static let signer = TokenSigner.hs256(key: key, issuer: "gate", audience: "visitors")
    static let authentication = Authentication.bearer(signer)

    static func settings() -> Checks { Checks() }

    static func dependencies(_ context: FixtureContext) async throws -> (Checks, TestClock) {
        var checks = context.settings(Gate.self)
        checks.isPending = context.isPending
        return (checks, context.clock)
    }

    static func app(_ dependencies: (Checks, TestClock)) async throws -> HandlerTransport {
        let (checks, clock) = dependencies
        return HandlerTransport { request in
            if request.path == "/pending" { return answer(["isPending": JSON(checks.isPending)]) }
            if request.path == "/headers" { return echo(request) }
            let field = request.headers[.authorization] ?? ""
            guard !checks.refusesAll, let token = field.wholeMatch(of: /Bearer (.*)/)?.1,
                let visitor = try? await Visitor.verified(String(token), checks, now: clock.now)
            else { return Response(status: .unauthorized) }
            return answer([
                "subject": JSON(visitor.sub.value), "roles": JSON(elements: visitor.roles.map { JSON($0) }),
            ])
        }
    }

    static func start(_ app: HandlerTransport, over serving: Serving) async throws -> any HTTPTransport {
        app
    }

    private static func answer(_ json: JSON) -> Response {
        Response(headers: [.contentType: "application/json"], body: Body(json.serialized(.compact)))
    }

    private static func echo(_ request: Request) -> Response {
        answer(JSON(members: request.headers.map { ($0.name.canonicalName, JSON($0.value)) }))
    }
}

struct Visitor: JWTPayload {
    var sub: SubjectClaim
    var exp: ExpirationClaim
    var nbf: NotBeforeClaim?
    var iss: IssuerClaim?
    var aud: AudienceClaim?
    var roles: [String]
    var tenant: String?

    func verify(using algorithm: some JWTAlgorithm) async throws {}

    static func verified(_ token: String, _ checks: Gate.Checks, now: Date) async throws -> Visitor {
        let keys = await JWTKeyCollection().add(hmac: HMACKey(from: checks.key), digestAlgorithm: .sha256)
        let visitor = try await keys.verify(token, as: Visitor.self)
        if checks.hasExpiry { try visitor.exp.verifyNotExpired(currentDate: now) }
        try visitor.nbf?.verifyNotBefore(currentDate: now)
        guard visitor.iss?.value == "gate" else { throw CancellationError() }
        if checks.hasAudience { try visitor.aud?.verifyIntendedAudience(includes: "visitors") }
        return visitor
    }
}
#endif
