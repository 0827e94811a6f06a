package import AccordJSON

/// Reads what stands in a stored exchange for a value that differs from run to run: `<uuid:1>`.
package protocol PlaceholderReading: Sendable {
    /// What a text stands for; nil where it is itself.
    func meaning(of text: String) -> PlaceholderMeaning?
}

/// What a placeholder stands for.
package enum PlaceholderMeaning: Sendable, Equatable {
    /// A value of the type of this one; nothing but the type counts.
    case like(JSON)
    /// Any value.
    case anything
    /// A text that was redacted: a string in JSON; in a field or a cookie whatever the text spelled.
    case concealed
    /// A text that was escaped so as not to be read as a placeholder.
    case text(String)

    /// What is checked in its place.
    var standIn: JSON {
        switch self {
        case .like(let sample): sample
        case .anything: .null
        case .concealed: ""
        case .text(let text): JSON(text)
        }
    }
}
