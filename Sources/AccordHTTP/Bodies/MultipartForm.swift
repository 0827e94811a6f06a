/// Fields and files to upload, as `multipart/form-data` (RFC 7578).
///
/// ```swift
/// try await client.post("/covers", multipart: [
///     .field("title", "Walden"),
///     .file("cover", named: "walden.png", contentType: "image/png", bytes: png),
/// ])
/// ```
public struct MultipartForm: Sendable, Equatable, ExpressibleByArrayLiteral {
    /// A field or a file; its bytes are sent as they are, line breaks too.
    public struct Part: Sendable, Equatable {
        /// The name of the field; a name may repeat.
        public var name: String
        /// What makes it a file.
        public var fileName: String?
        /// What the bytes are; nil means text.
        public var contentType: String?
        /// The value of the field, or what is in the file.
        public var bytes: [UInt8]

        /// A text field.
        public static func field(_ name: String, _ value: String) -> Part {
            Part(name: name, fileName: nil, contentType: nil, bytes: Array(value.utf8))
        }

        /// A file.
        public static func file(
            _ name: String, named fileName: String, contentType: String = "application/octet-stream",
            bytes: [UInt8]
        ) -> Part {
            Part(name: name, fileName: fileName, contentType: contentType, bytes: bytes)
        }
    }

    /// In the order in which they are sent.
    public var parts: [Part]

    /// A form whose parts are made elsewhere; a literal of parts is one as well.
    public init(_ parts: [Part]) { self.parts = parts }

    /// The parts in place: `[.field("title", "Walden")]`.
    public init(arrayLiteral parts: Part...) { self.parts = parts }

    /// The value of `Content-Type`.
    public var contentType: String { "multipart/form-data; boundary=\(boundary)" }

    /// The parts between boundaries. The same parts always give the same bytes.
    public var body: Body {
        var bytes: [UInt8] = []
        let boundary = boundary
        for part in parts {
            bytes += "--\(boundary)\r\n\(Self.head(of: part))\r\n\r\n".utf8
            bytes += part.bytes
            bytes += "\r\n".utf8
        }
        bytes += "--\(boundary)--\r\n".utf8
        return Body(bytes)
    }

    /// A boundary that occurs in no part: the first of a fixed series, so that bodies are stable.
    private var boundary: String {
        var number = 0
        while true {
            let boundary = "accord-boundary-\(number)"
            let isTaken = parts.contains { Self.contains($0.bytes, Array(boundary.utf8)) }
            if !isTaken { return boundary }
            number += 1
        }
    }

    private static func contains(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
        guard bytes.count >= wanted.count else { return false }
        return (0...bytes.count - wanted.count).contains { start in
            bytes[start] == wanted[0] && bytes[start..<start + wanted.count].elementsEqual(wanted)
        }
    }

    private static func head(of part: Part) -> String {
        var head = "Content-Disposition: form-data; name=\"\(escaped(part.name))\""
        if let fileName = part.fileName { head += "; filename=\"\(escaped(fileName))\"" }
        if let type = part.contentType { head += "\r\nContent-Type: \(escaped(type))" }
        return head
    }

    /// What would end a name or its line, percent-encoded as browsers do (WHATWG HTML, 4.10.21.8).
    private static func escaped(_ name: String) -> String {
        name.unicodeScalars.map { scalar in
            switch scalar {
            case "\"": "%22"
            case "\r": "%0D"
            case "\n": "%0A"
            default: String(scalar)
            }
        }.joined()
    }
}
