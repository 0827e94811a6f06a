/// An entity of a mail (RFC 2045, 2.4): its header fields, and its content or its parts.
struct MIMEPart {
    var headers: [Mail.Header]
    /// Where the content stands, still in its transfer encoding.
    var content: Range<Int>
    var parts: [MIMEPart] = []

    /// Of several fields of one name the first counts.
    func header(_ name: String) -> String? {
        headers.first { $0.name.utf8.equalsIgnoringCase(name.utf8) }?.value
    }

    var type: HeaderParameters { HeaderParameters(header("Content-Type")) }

    var disposition: HeaderParameters { HeaderParameters(header("Content-Disposition")) }

    var transferEncoding: TransferEncoding { TransferEncoding(header("Content-Transfer-Encoding")) }

    /// Such as `text/plain`, which is also what a part without a type is (RFC 2045, 5.2).
    var mediaType: String {
        let value = type.value
        return value.utf8.contains(UInt8(ascii: "/")) ? value : "text/plain"
    }

    var fileName: String? { disposition["filename"] ?? type["name"] }
}
