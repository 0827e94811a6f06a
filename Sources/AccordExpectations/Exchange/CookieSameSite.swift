import AccordHTTP

/// What `expectCookie` expects of `SameSite` (RFC 6265bis, 4.1.2.7).
public struct CookieSameSite: Sendable, Hashable {
    /// Nil where the attribute does not count.
    let accepted: Set<Cookie.SameSite?>?

    /// The attribute does not count.
    public static let any = CookieSameSite(accepted: nil)
    /// `SameSite=Strict`
    public static let strict = CookieSameSite(accepted: [.strict])
    /// `SameSite=Lax`
    public static let lax = CookieSameSite(accepted: [.lax])
    /// `SameSite=None`: also sent by other sites.
    public static let none = CookieSameSite(accepted: [Cookie.SameSite.none])
    /// The attribute must not be there.
    public static let absent = CookieSameSite(accepted: [nil])
}
