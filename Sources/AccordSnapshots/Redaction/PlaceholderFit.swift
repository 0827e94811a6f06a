import AccordJSON

/// Whether the placeholders that a redaction names are of the types of what it finds.
struct PlaceholderFit: Sendable {
    private var isFitting = false
    private var other: Placeholder?

    /// The placeholder that fitted nothing of what was found; nil where something was replaced, or only `null`
    /// was found, which stays for a reason.
    var misfit: Placeholder? { isFitting ? nil : other }

    /// Notes that a value was replaced by what it asks for itself.
    mutating func noteUnnamed() { isFitting = true }

    mutating func note(_ placeholder: Placeholder, _ value: JSON, _ isFitting: Bool) {
        if isFitting { self.isFitting = true } else if !value.isNull { other = placeholder }
    }
}
