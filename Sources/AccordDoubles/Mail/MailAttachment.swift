/// A file that came with a mail, or any part of it that is neither its text nor its HTML.
public struct MailAttachment: Sendable, Hashable {
    /// Decoded (RFC 2231, RFC 2047); nil where the part has none.
    public var fileName: String?
    /// In lower case, without parameters, such as `application/pdf`.
    public var mediaType: String
    /// Decoded from their transfer encoding.
    public var bytes: [UInt8]
    /// By what HTML refers to it, without angle brackets: `cid:logo` is `logo`.
    public var contentID: String?
    /// Whether it is to be shown within the text.
    public var isInline: Bool

    public init(
        fileName: String?, mediaType: String, bytes: [UInt8], contentID: String? = nil, isInline: Bool = false
    ) {
        self.fileName = fileName
        self.mediaType = mediaType
        self.bytes = bytes
        self.contentID = contentID
        self.isInline = isInline
    }

    /// The bytes as text; nil where they are no UTF-8.
    public var text: String? { String(validating: bytes, as: UTF8.self) }
}
