import AccordJSON

/// What a parameter's text means.
struct DecodedParameter: Sendable {
    var value: JSON
    /// Whether an escape, or the UTF-8 that it gives, makes no sense.
    var isMalformed = false
    /// The text as it was sent, decoded; for messages and placeholders.
    var text: String
}
