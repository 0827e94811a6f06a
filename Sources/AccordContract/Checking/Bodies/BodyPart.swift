/// One part of a `multipart` body.
struct BodyPart: Sendable {
    /// Names in lower case.
    var headers: [(name: String, value: String)] = []
    var bytes: ArraySlice<UInt8>

    func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

    /// The `name` of its `Content-Disposition` (RFC 7578, 4.2).
    var name: String? { parameter("name") }

    var isFile: Bool { parameter("filename") != nil || parameter("filename*") != nil }

    private func parameter(_ name: String) -> String? {
        guard let disposition = header("content-disposition") else { return nil }
        return FieldParameters(disposition)[name]
    }
}
