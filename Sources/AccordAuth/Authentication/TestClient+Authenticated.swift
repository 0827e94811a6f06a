import AccordExpectations
import AccordFixtures
public import AccordHTTP
import Foundation
public import HTTPTypes

extension TestClient {
    /// A client that the app takes for this user; this one stays whoever it was.
    ///
    /// The new client starts with the cookies of this one, such as a consent or a token against forgery, and
    /// what either is given later stays its own. `client.withoutCookies()` signs in as a new visitor.
    ///
    /// - Throws: `AuthError.noAuthentication` where neither a trait nor the app says how users are known;
    ///   what signing in throws.
    public func authenticated(as user: TestUser) async throws -> TestClient {
        guard let authentication = surroundings?.bindings.authentication else {
            throw AuthError.noAuthentication
        }
        return try await authentication.signIn(forked, user)
    }

    /// A client of a user in a tenant: the header that names the tenant, and a user who belongs to it.
    ///
    /// - Parameters:
    ///   - tenant: as the app names it.
    ///   - role: the one role of the user; nil leaves the roles as they are.
    ///   - email: nil keeps the user's own.
    ///   - user: who it is; a new one of the test's own sequence where nobody is given.
    ///   - header: in place of the one that the ``Authentication`` names.
    /// - Throws: as `authenticated(as:)`.
    public func tenant(
        _ tenant: String, role: String? = nil, email: String? = nil, as user: TestUser? = nil,
        header: HTTPField.Name? = nil
    ) async throws -> TestClient {
        let member = (user ?? UserSequence.of(surroundings).next()).changed { member in
            member.tenant = tenant
            if let role { member.roles = [role] }
            if let email { member.email = email }
        }
        let name = header ?? surroundings?.bindings.authentication?.tenantHeader ?? .tenantID
        return try await authenticated(as: member).with(headers: [name: tenant])
    }
}

extension TestClient {
    /// The scope of the task, else the one in which the client was made.
    var surroundings: Scope? { Scope.current ?? scope as? Scope }

    /// Now, as the test and its app have it.
    var time: Date { TestClock.of(surroundings).now }
}
