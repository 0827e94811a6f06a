/// How a part's content is written down (RFC 2045, 6).
enum TransferEncoding: Equatable {
    case identity, base64, quotedPrintable
    /// One that nobody has registered: the content stays as it is.
    case unknown(String)

    init(_ name: String?) {
        let name = String(decoding: Array((name ?? "").utf8).trimmedBlanks, as: UTF8.self).lowercased()
        switch name {
        case "", "7bit", "8bit", "binary": self = .identity
        case "base64": self = .base64
        case "quoted-printable": self = .quotedPrintable
        default: self = .unknown(name)
        }
    }

    /// The content, and whether all of it could be read.
    func decode(_ bytes: ArraySlice<UInt8>) -> (bytes: [UInt8], isClean: Bool) {
        switch self {
        case .identity: (Array(bytes), true)
        case .base64: Base64.decode(bytes)
        case .quotedPrintable: QuotedPrintable.decode(bytes)
        case .unknown: (Array(bytes), false)
        }
    }
}
