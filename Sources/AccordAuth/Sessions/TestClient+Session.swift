public import AccordHTTP

extension TestClient {
    /// A client that carries a session cookie of your own making, such as one that an app must refuse.
    ///
    /// ```swift
    /// try await client.session(cookie: "session", signer.tampered("42")).get("/account")
    ///     .expectStatus(.unauthorized)
    /// ```
    ///
    /// The new client has a cookie jar of its own, with this cookie for the app in process and on this machine.
    ///
    /// - Parameters:
    ///   - name: the cookie's.
    ///   - value: as the app reads it, before it is signed.
    ///   - signer: signs the value; nil sends it as it is.
    ///   - url: the base of a server elsewhere.
    /// - Throws: what signing throws.
    public func session(
        cookie name: String, _ value: String, signedBy signer: (any CookieSigner)? = nil,
        at url: String? = nil
    ) throws -> TestClient {
        let cookie = Cookie(name: name, value: try signer?.signed(value) ?? value)
        let client = visitor
        for host in url.map({ [$0] }) ?? Self.ownHosts { client.jar.set(cookie, from: host) }
        return client
    }

    /// Where an app in process, or on a port of this machine, is reached; cookies know no ports.
    private static let ownHosts = ["http://localhost/", "http://127.0.0.1/", "http://[::1]/"]
}
