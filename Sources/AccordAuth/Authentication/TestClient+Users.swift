import AccordFixtures
public import AccordHTTP

extension TestClient {
    /// A client that is signed in as the user of this test: `TestUser.current`.
    ///
    /// - Throws: as `TestClient.current` and `authenticated(as:)` do.
    public static var signedIn: TestClient {
        get async throws { try await current.authenticated(as: try await TestUser.current) }
    }

    /// A client that is signed in as the administrator of this test: `AdminUser.current`.
    ///
    /// - Throws: as `TestClient.current` and `authenticated(as:)` do.
    public static var signedInAsAdmin: TestClient {
        get async throws { try await current.authenticated(as: try await AdminUser.current) }
    }
}
