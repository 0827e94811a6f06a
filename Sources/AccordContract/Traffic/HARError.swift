package import AccordReport

/// An HTTP archive, or an entry of it, cannot be read.
package enum HARError: Error, Sendable, Equatable {
    case notJSON(String, Place)
    /// There is no `log.entries`.
    case notAnArchive(Place)
    case entry(HAREntryError, index: Int, Place)
}

/// What an entry lacks.
package enum HAREntryError: Error, Sendable, Equatable {
    /// A member that must be there, or is of another type.
    case missing(String)
    /// The method or the URL is none.
    case invalid(String)
    /// The content is said to be base64 and is not.
    case base64
    /// The request got no response: its status is 0.
    case noResponse
    /// It became a WebSocket, which is no exchange of HTTP messages.
    case noHTTP

    /// Whether the archive is damaged there; else the entry is one that no contract describes.
    package var isDamage: Bool { self != .noResponse && self != .noHTTP }
}
