#if Hummingbird && GRDB
import Foundation
import GRDB
import HTTPTypes
import Hummingbird

/// Logs customers in, and tells them who they are.
struct LoginController: Sendable {
    private let dependencies: Bookshop.Dependencies

    init(_ dependencies: Bookshop.Dependencies) {
        self.dependencies = dependencies
    }

    @Sendable func create(
        _ request: Request, context: BookshopContext
    ) async throws -> EditedResponse<LoginResource> {
        let credentials = try await request.credentials(context: context)
        let access = try await access(for: credentials)
        return EditedResponse(
            headers: [.setCookie: Self.cookie(access.token)],
            response: LoginResource(token: access.token, expiresAt: access.expiresAt))
    }

    @Sendable func show(_ request: Request, context: BookshopContext) async throws -> SessionResource {
        SessionResource(context.user, drift: Drift(isOn: dependencies.drift))
    }

    private func access(for credentials: Credentials) async throws -> AccessToken {
        guard try await dependencies.verifyPassword(credentials.email, credentials.password) else {
            throw Problem.wrongCredentials
        }
        return try await dependencies.database.write { db in
            guard let user = try User.filter(User.Columns.email == credentials.email).fetchOne(db) else {
                throw Problem.wrongCredentials
            }
            let access = AccessToken(
                token: dependencies.token(), user: user.id,
                expiresAt: dependencies.now().addingTimeInterval(AccessToken.lifetime))
            try access.insert(db)
            return access
        }
    }

    /// Written out, because Hummingbird's `Cookie` puts its attributes in another order in every process.
    /// It is not `Secure`, so that it works on a plain loopback server.
    private static func cookie(_ token: String) -> String {
        "session=\(token); Path=/; HttpOnly; SameSite=Lax"
    }
}
#endif
