public import AccordJSON

/// A value on its way to a snapshot: still structured, so that redactions find their way in it.
public enum SnapshotContent: Sendable {
    /// Stored pretty, compared as a document.
    case json(JSON)
    /// Stored and compared as UTF-8 text, byte for byte.
    case text([UInt8])
    /// Stored and compared as it is.
    case data([UInt8])
    /// A request and its response.
    case http(HTTPRecord)
    /// A document of another syntax, such as XML; stored as it writes itself, compared byte for byte.
    case document(any SnapshotDocument)
}
