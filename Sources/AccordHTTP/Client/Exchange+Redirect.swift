import AccordURI
import HTTPTypes

extension Exchange {
    /// What follows a request that was redirected, or nil where it was not (RFC 9110, 15.4).
    ///
    /// - Parameter request: the exchange's request, before cookies were added to it.
    func redirected(_ request: Request) -> Request? {
        let status = response.status.code
        guard [301, 302, 303, 307, 308].contains(status), let location else { return nil }
        let target = URIReference(PercentEncoding.url(location))
        guard let scheme = target.scheme, scheme == "http" || scheme == "https",
            let authority = target.authority, !authority.isEmpty
        else { return nil }
        var next = request
        (next.scheme, next.authority, next.target) = (scheme, authority, target.target)
        let becomesGet = status == 303 ? request.method != .head : status <= 302 && request.method == .post
        if becomesGet { next.becomeGet() }
        if next.origin != request.origin { next.dropCredentials() }
        return next
    }
}

extension Request {
    private static let contentFields: [HTTPField.Name] = [
        .contentType, .contentLength, .contentEncoding, .contentLanguage, .contentLocation,
    ]

    fileprivate mutating func becomeGet() {
        method = .get
        body = Body()
        for name in Self.contentFields { headers[name] = nil }
    }

    fileprivate mutating func dropCredentials() {
        for name in [HTTPField.Name.authorization, .proxyAuthorization, .cookie] { headers[name] = nil }
    }

    /// Scheme, host and port, the scheme's own port left out (RFC 6454).
    fileprivate var origin: String {
        let port = scheme == "https" ? ":443" : ":80"
        let authority = authority.lowercased()
        return "\(scheme)://\(authority.hasSuffix(port) ? String(authority.dropLast(port.count)) : authority)"
    }
}
