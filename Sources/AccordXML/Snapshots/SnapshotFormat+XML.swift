#if XML
public import AccordHTTP
public import AccordSnapshots
import HTTPTypes

extension XML: SnapshotDocument {
    public func snapshotBytes() throws -> [UInt8] { try formatted() }
}

extension SnapshotFormat where Value == XML {
    /// A document in canonical form (C14N 1.1), indented where elements hold nothing but elements.
    public static var xml: Self { Self(fileExtension: "xml") { .document($0) } }

    /// A page with sorted attributes, blocks on lines of their own, white space as a browser collapses it.
    public static var html: Self { Self(fileExtension: "html") { .document($0) } }
}

extension SnapshotFormat where Value == Exchange {
    /// The response's body as XML in canonical form; read strictly, and nothing is fetched.
    public static var xml: Self {
        SnapshotFormat<XML>.xml.pullback { try XML(parsing: $0.response.body.bytes) }.ofBody()
    }

    /// The response's body as HTML, read as tolerantly as browsers do.
    public static var html: Self {
        SnapshotFormat<XML>.html.pullback {
            try XML(parsingHTML: $0.response.body.bytes, charset: $0.charset)
        }.ofBody()
    }
}

extension SnapshotFormat where Value == String {
    /// A text as XML in canonical form.
    public static var xml: Self { SnapshotFormat<XML>.xml.pullback { try XML(parsing: Array($0.utf8)) } }

    /// A text as HTML, a whole page or a part of one.
    public static var html: Self {
        SnapshotFormat<XML>.html.pullback { try XML(parsingHTML: Array($0.utf8), charset: "utf-8") }
    }
}

extension Exchange {
    /// What the response says of its encoding.
    fileprivate var charset: String? { response.headers[.contentType].flatMap { MediaType($0)?.charset } }
}
#endif
