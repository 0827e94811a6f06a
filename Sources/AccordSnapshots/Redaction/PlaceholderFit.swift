import AccordJSON

/// Whether the placeholder that a redaction names is of the type of what it finds.
struct PlaceholderFit: Sendable {
    private var isFitting = false
    private var other: Placeholder?

    /// The placeholder that fitted nothing of what was found; nil where it fitted something, or only `null`
    /// was found, which stays for a reason.
    var misfit: Placeholder? { isFitting ? nil : other }

    mutating func note(_ placeholder: Placeholder, _ value: JSON, _ isFitting: Bool) {
        if isFitting { self.isFitting = true } else if !value.isNull { other = placeholder }
    }
}
