import AccordJSON
public import AccordReport

/// A text that is no URL of a database, and why; what is in doubt, a password perhaps, is not part of it.
public enum DatabaseURLError: Error, Sendable, Equatable {
    /// A part of a URL, by the name that messages show.
    public enum Part: String, Sendable { case user, password, host, name, path, query }

    /// Nothing, or blanks only.
    case blank
    /// White space before or behind the URL, such as the line feed of a file.
    case surroundingSpace
    /// Neither a scheme, nor `/`, nor an ending that files of SQLite have.
    case neitherURLNorPath
    /// None of the schemes that are known.
    case unknownScheme(String)
    /// A server's scheme without `//`.
    case noAuthority(scheme: String)
    /// A host in the URL of a file: two slashes where three belong.
    case hostOfFile(scheme: String)
    /// More than one `@` before the path: which of them ends the password is open.
    case severalAtSigns
    /// A host with characters that no host has.
    case invalidHost
    /// A port that is no number from 1 to 65535; perhaps a password with an unescaped `/`, `?` or `#`.
    case invalidPort
    /// A `#`: URLs of databases have no fragment.
    case fragment
    /// More than one name behind the host.
    case severalNames
    /// An escape that makes no sense, or one that gives no UTF-8.
    case malformedEscape(in: Part)
    /// A control character, NUL included, written or escaped.
    case controlCharacter(in: Part)
}

extension DatabaseURLError: Reportable {
    public var finding: Finding {
        let (reason, hint) = Wording.urlProblem(self)
        return Finding(
            .databaseURL, expected: Wording.expectedURL(for: self), hints: hint.map { [$0] } ?? [],
            facts: ["reason": JSON(reason)])
    }
}
