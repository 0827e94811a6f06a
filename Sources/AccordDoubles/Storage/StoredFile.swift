/// A file of a storage: where it stands, what it is, and what is in it.
public struct StoredFile: Sendable, Equatable {
    /// The path within the storage, such as `covers/1.png`.
    public let path: String
    /// As it was said when it was stored, else by the extension of the path; nil where neither tells.
    public let contentType: String?
    /// What is in it.
    public let bytes: [UInt8]

    /// The content as text, or nil where it is not UTF-8.
    public var text: String? { String(validating: bytes, as: UTF8.self) }
}
