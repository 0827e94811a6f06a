public import AccordHTTP
public import AccordJSON
import CustomDump
import HTTPTypes

/// How a value becomes a snapshot: name one where `expectSnapshot` cannot know, or make your own.
///
/// A format is a function from a value to content, and the extension of the file. Make one for a type of
/// your own with `pullback`:
///
/// ```swift
/// extension SnapshotFormat where Value == Invoice {
///     static var text: Self { SnapshotFormat<String>.lines.pullback { $0.rendered() } }
/// }
/// ```
public struct SnapshotFormat<Value>: Sendable {
    /// The extension of the file, without a dot.
    public let fileExtension: String
    let content: @Sendable (Value) throws -> SnapshotContent
    /// What a comparison lets pass: `.tolerating(…)` and the like.
    var leniency = Leniency()
    var layout = DocumentLayout.pretty
    /// What the body answers, where the snapshot is the body of a response and nothing else.
    var origin: (@Sendable (Value) -> BodyOrigin)?

    public init(
        fileExtension: String, content: @escaping @Sendable (Value) throws -> SnapshotContent
    ) {
        self.fileExtension = fileExtension
        self.content = content
    }

    /// The same format for another type, reached through a function; it compares as this one does.
    public func pullback<New>(
        _ transform: @escaping @Sendable (New) throws -> Value
    ) -> SnapshotFormat<New> {
        var format = SnapshotFormat<New>(fileExtension: fileExtension) { [content] in
            try content(transform($0))
        }
        (format.leniency, format.layout) = (leniency, layout)
        return format
    }
}

extension SnapshotFormat where Value == JSON {
    /// A JSON document: pretty, numbers as they were written, compared with key order free.
    public static var json: Self { Self(fileExtension: "json") { .json($0) } }
}

extension SnapshotFormat where Value: Encodable & SendableMetatype {
    /// Any encodable value as the JSON document that it encodes to.
    public static var json: Self { Self(fileExtension: "json") { .json(try JSON(encoding: $0)) } }
}

extension SnapshotFormat where Value == Exchange {
    /// The request and the response with headers and bodies, without what differs in every run.
    ///
    /// Of the request's header fields `accept`, `authorization`, `content-type` and `cookie` are kept,
    /// credentials redacted.
    public static var http: Self { http(keeping: []) }

    /// Like `.http`, with further header fields of the request, such as `["x-tenant"]`.
    public static func http(keeping requestFields: Set<String>) -> Self {
        Self(fileExtension: "http") { exchange in
            let names = try requestFields.map { text in
                guard let name = HTTPField.Name(text) else { throw FormatError.fieldName(text) }
                return name
            }
            return .http(HTTPRecord(exchange, keeping: Set(names)))
        }
    }

    /// The response's body as a JSON document.
    public static var json: Self {
        Self(fileExtension: "json") { .json(try $0.response.body.json()) }.ofBody()
    }

    /// The response's body as text.
    public static var lines: Self {
        Self(fileExtension: "txt") { .text($0.response.body.bytes) }.ofBody()
    }

    /// The response's body, byte for byte.
    public static var data: Self {
        Self(fileExtension: "bin") { .data($0.response.body.bytes) }.ofBody()
    }

    /// The same format, known to keep the response's body and nothing else: a review asks the contract of it.
    package func ofBody() -> Self {
        var format = self
        format.origin = { BodyOrigin($0) }
        return format
    }
}

extension SnapshotFormat where Value == String {
    /// Text, compared byte for byte.
    public static var lines: Self { Self(fileExtension: "txt") { .text(Array($0.utf8)) } }
}

extension SnapshotFormat where Value: Sequence & SendableMetatype, Value.Element == UInt8 {
    /// Bytes as they are: an array of them, `Data`, or what else goes through bytes.
    public static var data: Self { Self(fileExtension: "bin") { .data(Array($0)) } }
}

extension SnapshotFormat {
    /// Any value as a readable dump of its properties (swift-custom-dump).
    public static var dump: Self {
        Self(fileExtension: "dump") { value in
            var text = ""
            customDump(value, to: &text)
            return .text(Array((text + "\n").utf8))
        }
    }
}
