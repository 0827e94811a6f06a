package import AccordJSON

/// A document cannot be had: it is missing, unreadable, not JSON or YAML, or not to be fetched.
package enum DocumentError: Error, Sendable, Equatable {
    case missing(path: String)
    /// A folder stands where a document is wanted.
    case folder(path: String)
    case unreadable(path: String, reason: String)
    case json(path: String, JSONSyntaxError)
    /// With the lines of its position, and of the one where it was noticed.
    case yaml(path: String, YAMLError, lines: [String])
    /// The URI leads out of the folder that the contract may use.
    case outside(uri: String)
    /// The URI is none of a file.
    case remote(uri: String)
}
