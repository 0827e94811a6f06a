import AccordJSON

/// A stored placeholder that does not match what was received in its place.
struct PlaceholderMismatch: Sendable, Equatable {
    enum Reason: Sendable, Equatable {
        /// Of another type, or a text of another form.
        case otherType
        /// Not within the bounds; the value is the number, or the length or count.
        case outOfBounds(Double)
        case patternNotFound
        /// What stands there is no regular expression.
        case invalidPattern(String)
        /// The regular expression took too many steps.
        case undecided
        /// The same number stands for another value there.
        case differs(from: JSONPointer)
        /// Another number stands for this value already.
        case isAlso(Placeholder)
    }

    let placeholder: Placeholder
    /// In the document or body.
    let pointer: JSONPointer
    let received: JSON
    let reason: Reason
    /// The part of an exchange; nil in a document.
    var part: Part?

    enum Part: Sendable {
        case request, response
    }
}

extension PlaceholderMismatch {
    /// The same in one part of an exchange.
    func of(_ part: Part) -> PlaceholderMismatch {
        var mismatch = self
        mismatch.part = part
        return mismatch
    }
}
