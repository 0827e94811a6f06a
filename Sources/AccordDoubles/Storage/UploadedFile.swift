public import AccordHTTP

/// A file as a browser would upload it: to be sent as a part of a form, or put into a storage.
///
/// ```swift
/// let cover = UploadedFile.png(width: 2, height: 3, named: "walden.png")
/// try await client.post("/covers", multipart: [.field("book", "1"), .file("cover", cover)])
/// ```
public struct UploadedFile: Sendable, Equatable {
    /// As the browser names it, such as `walden.png`.
    public var name: String
    /// The media type that the browser says.
    public var contentType: String
    /// What is in it.
    public var bytes: [UInt8]

    /// A file of your own making; the name and the type need not be true.
    public init(named name: String, contentType: String = "application/octet-stream", bytes: [UInt8]) {
        self.name = name
        self.contentType = contentType
        self.bytes = bytes
    }

    /// A text file, as UTF-8.
    public static func text(_ text: String, named name: String = "file.txt") -> UploadedFile {
        UploadedFile(named: name, contentType: "text/plain", bytes: Array(text.utf8))
    }

    /// A real image of one grey, as small as it goes.
    ///
    /// - Parameters:
    ///   - width: in pixels, at least 1; so is the height.
    ///   - shade: from 0, black, to 255, white.
    public static func png(
        width: Int, height: Int, shade: UInt8 = 128, named name: String = "image.png"
    ) -> UploadedFile {
        UploadedFile(
            named: name, contentType: "image/png",
            bytes: PNGImage(width: max(width, 1), height: max(height, 1), shade: shade).bytes)
    }
}

extension MultipartForm.Part {
    /// A file that was made before: `.file("cover", .png(width: 2, height: 3))`.
    public static func file(_ name: String, _ upload: UploadedFile) -> MultipartForm.Part {
        .file(name, named: upload.name, contentType: upload.contentType, bytes: upload.bytes)
    }
}
