package import AccordJSON
package import AccordSnapshots

/// A value that looks as if it differed in every run, and what to do about it.
package struct VolatileProposal: Sendable, Equatable {
    package enum Place: Sendable, Equatable {
        /// A value of a JSON document.
        case value(HunkUnit.Part, JSONPointer)
        /// A line of a text, counted from 1 in its file.
        case line(HunkUnit.Part, Int)
        /// The value of a header field, and its line.
        case field(HunkUnit.Part, name: String, Int)
        /// The value of a `set-cookie` field, of which the cookie's value and expiry are replaced, and its line.
        case cookie(HunkUnit.Part, name: String, Int)

        var part: HunkUnit.Part {
            switch self {
            case .value(let part, _), .line(let part, _), .field(let part, _, _),
                .cookie(let part, _, _):
                part
            }
        }
    }

    package let place: Place
    package let kind: VolatileKind
    /// What was stored; nil where nothing was.
    package let old: String?
    package let new: String
    package let placeholder: Placeholder
    /// Where the value stands in the bytes of its string, line or field; nil where it is the whole.
    package let range: Range<Int>?

    /// What to add to the test for this value alone.
    package var redaction: String { RedactionSource.of(self) }
}
