import AccordJSON

/// The labelled bodies of one call, of which at most one may be given.
struct GivenContent {
    let json: JSON?
    let encoding: (any Encodable)?
    let form: KeyValuePairs<String, String>?
    let multipart: MultipartForm?
    let body: Body?
    let contentType: String?

    /// - Parameter request: names the request where it has several bodies.
    func content(of request: String) throws(RequestError) -> RequestContent? {
        let kinds =
            [
                json.map { .json($0) }, try encoded(), form.map { .form($0) },
                multipart.map { .multipart($0) },
                body.map { .body($0) },
            ].compactMap(\.self) as [RequestContent]
        guard kinds.count <= 1 else { throw .severalBodies(request: request) }
        return kinds.first.map { .body($0.body, contentType: contentType ?? $0.contentType) }
    }

    private func encoded() throws(RequestError) -> RequestContent? {
        guard let encoding else { return nil }
        return try .encoding(encoding)
    }
}
