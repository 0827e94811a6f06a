import AccordJSON

/// The placeholders of a stored file that stay for values which no redaction has replaced.
///
/// Nothing tells one that was written by hand from one whose redaction was taken out of the test. Only what
/// redactions give unless they are told otherwise is counted: bounds, patterns and `<any>` are somebody's wish.
struct KeptPlaceholders: Sendable, Equatable {
    struct Place: Sendable, Equatable {
        let placeholder: Placeholder
        /// In the document or body.
        let pointer: JSONPointer
        /// The part of an exchange; nil in a document.
        var part: PlaceholderMismatch.Part?

        static func == (left: Place, right: Place) -> Bool {
            left.placeholder == right.placeholder && left.pointer.tokens == right.pointer.tokens
                && left.part == right.part
        }
    }

    /// The places of the first ones; more nobody reads.
    static let placesShown = 5

    private(set) var places: [Place] = []
    private(set) var count = 0

    var hidden: Int { count - places.count }

    /// - Parameter place: asked for as long as places are shown.
    mutating func note(_ placeholder: Placeholder, instead value: JSON, at place: () -> JSONPointer) {
        guard placeholder.isGivenUnasked, value.string.flatMap(Placeholder.init) == nil else { return }
        count += 1
        if places.count < Self.placesShown {
            places.append(Place(placeholder: placeholder, pointer: place()))
        }
    }

    /// The same in one part of an exchange.
    func of(_ part: PlaceholderMismatch.Part) -> KeptPlaceholders {
        var kept = self
        for index in places.indices { kept.places[index].part = part }
        return kept
    }

    func adding(_ other: KeptPlaceholders) -> KeptPlaceholders {
        var kept = self
        kept.places = Array((places + other.places).prefix(Self.placesShown))
        kept.count += other.count
        return kept
    }
}

extension Placeholder {
    /// Whether a redaction gives it that names none.
    fileprivate var isGivenUnasked: Bool {
        switch kind {
        case .any, .regex: false
        case .uuid: number != nil
        case .null, .boolean, .number, .integer, .string, .array, .object, .date, .dateTime, .redacted:
            argument == nil
        }
    }
}
