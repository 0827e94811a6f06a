import AccordReport

// What is said about URLs of databases.

extension Rule {
    static let databaseURL = Rule(
        "database/url", headline: "this is no URL of a database: {reason}",
        help: "The text is not shown, since it may hold a password.")

    static let blankDatabase = Rule(
        "database/no-name", headline: "{subject} names no database",
        hint: "name one for tests, such as test_shop",
        help: "A server that is asked for no database opens the one that is named like the user.")

    static let productionDatabase = Rule(
        "database/production", headline: "{subject} is not touched: its {part} says `{word}`",
        hint: "give tests a database of their own, with another name",
        help: "Tests delete what they find. This check cannot be switched off.")

    static let managedDatabase = Rule(
        "database/managed-host", headline: "{subject} is not touched: {host} belongs to {service}",
        hint: "run tests against a server on this machine",
        help: "Databases that a service runs are for customers, whatever their names are.")

    static let remoteDatabase = Rule(
        "database/remote-host",
        headline: "{subject} is not touched: {host} is not this machine, and the name does not say `test`",
        hint: "name the database {derived}, or use a server on this machine",
        help: "A database on another machine may be anybody's, unless its name says that it is for tests.")

    static let serviceDatabase = Rule(
        "database/service",
        headline: "{subject} is not touched: the file behind service={service} decides what opens",
        hint: "write host and name into the URL",
        help: "libpq reads host and name out of a file that this check does not see.")

    static let untestedFile = Rule(
        "database/file-without-test", headline: "{subject} may be more than a test's database",
        hint: "put `test` into its path, or the file into a temporary folder",
        help: "The path does not say that the file is for tests.")
}

enum Wording {
    static let redacted = "<redacted>"

    /// The form that would have been right.
    static func expectedURL(for error: DatabaseURLError) -> String {
        switch error {
        case .hostOfFile(let scheme): "\(scheme):///absolute/path or \(scheme):relative/path"
        case .noAuthority(let scheme): "\(scheme)://user:password@host:port/name"
        case .invalidPort: "a port from 1 to 65535"
        case .invalidHost: "a name, an IPv4 address, or an IPv6 address in brackets"
        default: "sqlite:///path, :memory:, a path, or postgres://user:password@host:port/name"
        }
    }

    static func urlProblem(_ error: DatabaseURLError) -> (reason: String, hint: String?) {
        switch error {
        case .blank: ("it is blank", nil)
        case .surroundingSpace: ("white space stands before or behind it", "cut the line feed off")
        case .neitherURLNorPath: ("it is neither a URL nor a path", "write a file without folders as ./name")
        case .unknownScheme(let scheme): ("the scheme `\(scheme)` is unknown", schemeHint(scheme))
        case .noAuthority: ("`//` and a host are missing", nil)
        case .hostOfFile: ("a file has no host", nil)
        case .severalAtSigns: ("more than one `@` stands before the path", "write `@` in a password as %40")
        case .invalidHost: ("the host is none", nil)
        case .invalidPort:
            ("the port is no number", "write `/`, `?`, `#` and `:` in a password as %2F, %3F, %23 and %3A")
        case .fragment: ("a `#` stands in it", "write `#` as %23")
        case .severalNames: ("several names stand behind the host", "write `/` in a name as %2F")
        case .malformedEscape(let part): ("the \(part.rawValue) has a malformed escape", "write `%` as %25")
        case .controlCharacter(let part): ("the \(part.rawValue) has a control character", nil)
        }
    }

    private static func schemeHint(_ scheme: String) -> String? {
        Nearest.name(to: scheme, among: DatabaseSystem.schemes.map(\.scheme)).map(Nearest.didYouMean)
    }
}
