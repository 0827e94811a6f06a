public import AccordHTTP

extension TestClient {
    /// A client that carries a session cookie of your own making, such as one that an app must refuse.
    ///
    /// ```swift
    /// try await client.session(cookie: "session", signer.tampered("42")).get("/account")
    ///     .expectStatus(.unauthorized)
    /// ```
    ///
    /// The new client takes the cookies of this one along, has this cookie for the app that it asks, and keeps
    /// a jar of its own.
    ///
    /// - Parameters:
    ///   - name: the cookie's.
    ///   - value: as the app reads it, before it is signed.
    ///   - signer: signs the value; nil sends it as it is.
    /// - Throws: what signing throws.
    public func session(
        cookie name: String, _ value: String, signedBy signer: (any CookieSigner)? = nil
    ) throws -> TestClient {
        let cookie = Cookie(name: name, value: try signer?.signed(value) ?? value)
        let client = forked
        client.jar.set(cookie, from: baseURL ?? "http://localhost/")
        return client
    }
}
