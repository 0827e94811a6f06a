/// The cookies of a jar in order of creation.
struct StoredCookies: Sendable {
    private var cookies: [StoredCookie] = []
    private var created = 0

    func alive(at now: Int) -> [StoredCookie] { cookies.filter { $0.isAlive(at: now) } }

    /// Takes the place of an older cookie with the same name, domain and path.
    ///
    /// A cookie that has expired only removes the older one.
    mutating func insert(_ cookie: StoredCookie, now: Int) {
        var cookie = cookie
        cookie.order = created
        created += 1
        guard let index = cookies.firstIndex(where: { $0.isReplaced(by: cookie) }) else {
            if cookie.isAlive(at: now) { cookies.append(cookie) }
            return
        }
        cookie.order = cookies[index].order
        if cookie.isAlive(at: now) { cookies[index] = cookie } else { cookies.remove(at: index) }
    }
}
