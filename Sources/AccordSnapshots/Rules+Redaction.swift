import AccordJSON
import AccordReport

extension Rule {
    static let redaction = Rule(
        "snapshots/redaction", headline: "the redaction `{subject}` cannot work: {reason}",
        help: """
            A JSON Pointer is empty or starts with `/` (RFC 6901), a JSONPath with `$` (RFC 9535); a pattern \
            is a regular expression as of ECMA-262; names are not empty.
            """)

    static let deadRedaction = Rule(
        "snapshots/dead-redaction", headline: "the redaction {redaction} of {subject} matched nothing",
        hint: "remove it, or mend its place or name",
        help: """
            A redaction that a call asks for found no value in what was received: what it was meant to hide \
            may be stored. Those of traits are not warned of one by one.
            """)

    static let unfitRedaction = Rule(
        "snapshots/unfit-redaction",
        headline: "the redaction {redaction} of {subject} replaced nothing: no value there is {placeholder}",
        help: """
            A placeholder of a type does not hide a value of another one, so what was found there stands in the \
            snapshot. `null` stays without a warning.
            """)

    static let keptPlaceholders = Rule(
        "snapshots/kept-placeholders",
        headline: "recording {subject} kept placeholders that no redaction has given: {places}",
        hint: """
            nothing to do where they were written by hand
            where their redaction was taken out of the test: remove {path}, and record it again
            """,
        help: """
            A placeholder of the stored file stays where it matches, under the record mode `all` as well: the file \
            does not tell what was written by hand from what a redaction has left. Those with bounds or a pattern, \
            and `<any>`, are not named.
            """)

    static let secret = Rule(
        "snapshots/secret", headline: "a secret would be stored by {subject}, on line {line}: {secret}",
        help: "Secrets are refused before anything is written, pending entries and messages included.")

    static let unreasoned = Rule(
        "snapshots/unreasoned", headline: "{subject} allows the secret {kind} without a reason",
        hint: "say why it may be stored: allowing: .secret({kind}, because: \"…\")",
        help: "Whoever reads the test must be able to tell why a secret in a snapshot is safe.")
}

extension Rules {
    // MARK: - Redactions

    static func sentence(_ error: any Error) -> String {
        if let invalid = error as? InvalidPattern {
            return "the pattern of \(invalid.placeholder) is no regular expression: \(invalid.reason)"
        }
        guard let error = error as? RedactionError else { return String(describing: error) }
        return switch error {
        case .invalidPlace(_, let reason), .invalidPattern(_, let reason): reason
        case .undecided: "finding its matches in this text takes too many steps"
        case .invalidName: "the name is empty"
        }
    }

    static func refit(isOfContract: Bool) -> String {
        isOfContract
            ? "the contract says that it is one: mend what the app answers, or the `format` in the contract"
            : "name another placeholder, or none: it is then told by the value"
    }

    /// As a test or a file names it; a number is only known once there is a value.
    static func shown(_ placeholder: Placeholder) -> String {
        Placeholder(placeholder.kind, argument: placeholder.argument).description
    }

    // MARK: - Secrets

    static func advice(against secret: Secret, at place: SecretPlace?) -> [String] {
        [
            "redact it: redacting: \(redaction(of: place))",
            "or say why it may be stored: allowing: .secret(\(secret.kind), because: \"…\")",
        ]
    }

    private static func redaction(of place: SecretPlace?) -> String {
        switch place {
        case .pointer(let pointer): ".at(\(pointer.debugDescription))"
        case .header(let name): ".header(\(name.debugDescription))"
        case .cookie(let name): ".cookie(\(name.debugDescription))"
        case nil: ".at(\"/…\"), .header(\"…\") or .matching(#\"…\"#)"
        }
    }

    // MARK: - Placeholders

    /// Mismatches that a failure names; the diff shows them all.
    private static let mismatchesShown = 5

    static func sentences(_ mismatches: [PlaceholderMismatch]) -> [String] {
        let hidden = mismatches.count - mismatchesShown
        return mismatches.prefix(mismatchesShown).map(sentence)
            + (hidden > 0 ? ["\(hidden) more placeholders do not match"] : [])
    }

    private static func sentence(_ mismatch: PlaceholderMismatch) -> String {
        let place = place(mismatch.pointer, mismatch.part)
        return "\(mismatch.placeholder) at \(place) got \(shown(mismatch.received)): \(reason(mismatch))"
    }

    static func places(_ kept: KeptPlaceholders) -> String {
        let shown = kept.places.map { "\($0.placeholder) at \(place($0.pointer, $0.part))" }
        return (shown + (kept.hidden > 0 ? ["\(kept.hidden) more"] : [])).joined(separator: ", ")
    }

    private static func place(_ pointer: JSONPointer, _ part: PlaceholderMismatch.Part?) -> String {
        let place = pointer.tokens.isEmpty ? "the whole document" : pointer.description
        return place + (part.map { $0 == .request ? " of the request" : " of the response" } ?? "")
    }

    private static func shown(_ value: JSON) -> String {
        switch value.kind {
        case .array: "an array of \(value.count)"
        case .object: "an object of \(value.count)"
        case .null, .boolean, .number, .string: excerpt(value.text(.compact))
        }
    }

    private static func excerpt(_ text: String) -> String {
        let hidden = text.unicodeScalars.count - 80
        return hidden > 0
            ? "\(String(String.UnicodeScalarView(text.unicodeScalars.prefix(80))))… (\(hidden) more)" : text
    }

    private static func reason(_ mismatch: PlaceholderMismatch) -> String {
        switch mismatch.reason {
        case .otherType: "it is no \(mismatch.placeholder.kind.rawValue)"
        case .outOfBounds: outOfBounds(mismatch.placeholder)
        case .patternNotFound: "the pattern is not found in it"
        case .invalidPattern(let reason): "its pattern is no regular expression: \(reason)"
        case .undecided: "the pattern takes too many steps in it"
        case .differs(let pointer): "\(mismatch.placeholder) stands for another value at \(pointer)"
        case .isAlso(let other): "\(other) stands for the same value"
        }
    }

    private static func outOfBounds(_ placeholder: Placeholder) -> String {
        let bounds = placeholder.argument ?? ""
        return switch placeholder.kind {
        case .string: "its length is not within \(bounds)"
        case .array, .object: "its count is not within \(bounds)"
        default: "it is not within \(bounds)"
        }
    }
}
