import AccordJSON

/// Gives out placeholders within one snapshot, so that equal values stay equal.
public struct Placeholders: Sendable {
    private var numbers: [Placeholder.Kind: [JSON: Int]] = [:]
    /// What stands in the snapshot by now, as it is written.
    private(set) var given: Set<[UInt8]> = []
    /// In bytes, of all that was given out.
    private(set) var longest = 0
    /// How the placeholder that was named has fitted the values so far.
    var fit = PlaceholderFit()

    init() {
        // Credentials are concealed before any redaction.
        _ = give(Placeholder(.redacted))
    }

    /// The numbered placeholder of a value: the same value gets the same number again.
    ///
    /// Strings are the same by their bytes, UUIDs without regard to case.
    public mutating func numbered(_ kind: Placeholder.Kind, for value: String) -> Placeholder {
        numbered(kind, of: JSON(value))
    }

    /// The placeholder that a text asks for by itself: a UUID, a date with a time, any string.
    public mutating func standing(for text: String) -> Placeholder {
        if VolatileText.uuid.matchesWhole(text) { return numbered(.uuid, for: text) }
        return unnumbered(VolatileText.dateTime.matchesWhole(text) ? .dateTime : .string)
    }

    mutating func unnumbered(_ kind: Placeholder.Kind) -> Placeholder { give(Placeholder(kind)) }

    /// What stands for a value; nil where it stays as it is.
    ///
    /// A placeholder of a type must not hide a value of another one; a secret is hidden whatever it is. What
    /// an earlier redaction has replaced is kept, unless all of it is to be hidden.
    mutating func replacement(for value: JSON, as placeholder: Placeholder?) -> Placeholder? {
        if let placeholder, placeholder.kind == .redacted { return give(placeholder) }
        if value.string.flatMap(Placeholder.init) != nil { return nil }
        guard let placeholder else {
            fit.noteUnnamed()
            return standing(for: value)
        }
        let isFitting = placeholder.matches(value)
        fit.note(placeholder, value, isFitting)
        guard isFitting else { return nil }
        return placeholder.isToBeNumbered ? numbered(placeholder.kind, of: value) : give(placeholder)
    }

    /// What stands for a text; nil where an earlier redaction has replaced it.
    package mutating func replacement(ofText text: String, as placeholder: Placeholder?) -> Placeholder? {
        let isKept = placeholder?.kind != .redacted && given.contains(Array(text.utf8))
        return isKept ? nil : self.placeholder(of: text, as: placeholder)
    }

    /// The placeholder of a text, or a part of one: the one that is named, or the one it asks for.
    mutating func placeholder(of text: String, as placeholder: Placeholder?) -> Placeholder {
        guard let placeholder else { return standing(for: text) }
        return placeholder.isToBeNumbered ? numbered(placeholder.kind, for: text) : give(placeholder)
    }

    private mutating func standing(for value: JSON) -> Placeholder {
        switch value.kind {
        case .null: unnumbered(.null)
        case .boolean: unnumbered(.boolean)
        case .number: unnumbered(.number)
        case .array: unnumbered(.array)
        case .object: unnumbered(.object)
        case .string: standing(for: value.string ?? "")
        }
    }

    private mutating func numbered(_ kind: Placeholder.Kind, of value: JSON) -> Placeholder {
        let value = kind.identity(of: value)
        let number = numbers[kind]?[value] ?? (numbers[kind]?.count ?? 0) + 1
        numbers[kind, default: [:]][value] = number
        return give(Placeholder(kind, number: number))
    }

    private mutating func give(_ placeholder: Placeholder) -> Placeholder {
        let text = Array(placeholder.description.utf8)
        longest = max(longest, text.count)
        given.insert(text)
        return placeholder
    }
}

extension Placeholder.Kind {
    /// What two values of the kind have in common that are the same.
    func identity(of value: JSON) -> JSON {
        guard self == .uuid, let text = value.string else { return value }
        return JSON(text.lowercased())
    }
}
