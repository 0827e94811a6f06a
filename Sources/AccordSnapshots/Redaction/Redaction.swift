/// What to replace in a snapshot before it is compared: `redacting: .uuids, .dateTimes`.
public struct Redaction: Sendable {
    let redactor: any Redactor

    /// A redaction of your own.
    public static func custom(_ redactor: some Redactor) -> Redaction { Redaction(redactor: redactor) }

    /// Every UUID in a string, a text or a header: `<uuid:1>`, the same number for the same value.
    ///
    /// Object keys and binary bodies are left as they are.
    public static var uuids: Redaction { Redaction(redactor: KindRedactor(text: .uuid)) }

    /// Every date with a time as of RFC 3339 in a string, a text or a header: `<date-time>`.
    public static var dateTimes: Redaction { Redaction(redactor: KindRedactor(text: .dateTime)) }

    /// The value at a JSON Pointer (RFC 6901) of the document, or of a JSON body.
    ///
    /// - Parameter placeholder: what to store instead; without one, its type is taken from the value.
    public static func pointer(_ pointer: String, as placeholder: Placeholder? = nil) -> Redaction {
        Redaction(redactor: PointerRedactor(pointer: pointer, placeholder: placeholder))
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
