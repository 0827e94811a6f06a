/// A file of a storage: where it stands, what it is, and what is in it.
public struct StoredFile: Sendable, Equatable {
    /// The path within the storage, such as `covers/1.png`.
    public let path: String
    /// As it was said when it was stored, else by the extension of the path; nil where neither tells.
    public let contentType: String?
    public let bytes: [UInt8]

    /// The content as text, or nil where it is not UTF-8.
    public var text: String? { String(validating: bytes, as: UTF8.self) }
}

/// The media types of the extensions that tests upload.
enum FileExtension {
    private static let types = [
        "css": "text/css", "csv": "text/csv", "gif": "image/gif", "htm": "text/html", "html": "text/html",
        "jpeg": "image/jpeg", "jpg": "image/jpeg", "js": "text/javascript", "json": "application/json",
        "md": "text/markdown", "mp4": "video/mp4", "pdf": "application/pdf", "png": "image/png",
        "svg": "image/svg+xml", "txt": "text/plain", "webp": "image/webp", "xml": "application/xml",
        "yaml": "application/yaml", "yml": "application/yaml", "zip": "application/zip",
    ]

    static func contentType(of path: String) -> String? {
        let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        return types[String(Substring(name[name.index(after: dot)...])).lowercased()]
    }
}
