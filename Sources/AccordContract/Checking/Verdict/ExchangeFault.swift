package import AccordJSON
package import AccordReport

/// A finding with the part of the exchange that it was found in.
package struct ExchangeFault: Sendable, Equatable {
    package var part: ExchangePart
    /// The place in a body or in a parameter's value.
    package var pointer: JSONPointer
    package var finding: Finding
    /// Whether the key of the member at the place is meant rather than its value.
    package var isOfKey = false
    /// Whether a pattern was given up: the value may well be right.
    package var isUndecided = false
    /// Further places that are to blame: members that are missing or too many, and those of alternatives.
    package var blamed: [JSONPointer] = []
}
