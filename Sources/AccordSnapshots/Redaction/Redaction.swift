/// What to replace in a snapshot before it is compared: `redacting: .uuids, .dateTimes`.
public struct Redaction: Sendable {
    package let redactor: any Redactor

    /// The redaction as a test writes it.
    package var name: String {
        (redactor as? any CustomStringConvertible)?.description ?? ".custom(\(type(of: redactor)))"
    }

    /// A redaction of your own.
    public static func custom(_ redactor: some Redactor) -> Redaction { Redaction(redactor: redactor) }

    /// Several redactions said once and shared: `redacting: .group(common), .header("etag")`.
    ///
    /// Each of them counts as if it stood there by itself, in its order.
    public static func group(_ redactions: [Redaction]) -> Redaction {
        Redaction(redactor: GroupRedactor(redactions: redactions))
    }

    /// Every UUID in a string, a text or a header: `<uuid:1>`, the same number for the same value.
    ///
    /// Object keys and binary bodies are left as they are.
    public static var uuids: Redaction { Redaction(redactor: KindRedactor(text: .uuid)) }

    /// Every date with a time as of RFC 3339 in a string, a text or a header: `<date-time>`.
    public static var dateTimes: Redaction { Redaction(redactor: KindRedactor(text: .dateTime)) }

    /// Every calendar date in a string, a text or a header that has no time beside it: `<date>`.
    public static var dates: Redaction { Redaction(redactor: KindRedactor(text: .date)) }

    /// The values at a place of the document, or of a JSON body: `.at("/id")`, `.at("$..id")`.
    ///
    /// - Parameters:
    ///   - place: a JSON Pointer (RFC 6901), or a JSONPath (RFC 9535), which begins with `$`.
    ///   - placeholder: what to store instead, where it matches; without one, its type is taken from the
    ///     value. `.numbered(.string)` keeps apart what differs.
    public static func at(_ place: String, as placeholder: Placeholder? = nil) -> Redaction {
        Redaction(redactor: PlaceRedactor(place: place, placeholder: placeholder))
    }

    /// What a regular expression finds in strings, texts and headers: `.matching(#"ord-(\d+)"#)`.
    ///
    /// Where the pattern has a group, only what the first one holds is replaced. Of an exchange the target, the
    /// values of header fields and the bodies are searched, each by itself; the method and the status are left.
    ///
    /// - Parameters:
    ///   - pattern: a regular expression as of ECMA-262, found anywhere in a text.
    ///   - placeholder: what to store instead; without one, a UUID or a date with a time is told by itself.
    public static func matching(_ pattern: String, as placeholder: Placeholder? = nil) -> Redaction {
        Redaction(redactor: PatternRedactor(pattern: pattern, placeholder: placeholder))
    }

    /// The value of a header field, in the request and in the response: `<redacted>`.
    public static func header(_ name: String) -> Redaction {
        Redaction(redactor: HeaderRedactor(name: name))
    }

    /// The value and the expiry of a cookie that the response sets: `<redacted>`.
    public static func cookie(_ name: String) -> Redaction {
        Redaction(redactor: CookieRedactor(name: name))
    }
}
