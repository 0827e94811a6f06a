import AccordJSON

/// Fits a received document to a stored one: where a stored placeholder matches a value, it stays.
enum Matching {
    static func keepingPlaceholders(
        of stored: HTTPRecord.Body, in received: HTTPRecord.Body
    ) -> HTTPRecord.Body {
        guard case .json(let known) = stored, case .json(let json) = received else { return received }
        return .json(keepingPlaceholders(of: known, in: json))
    }

    static func keepingPlaceholders(of stored: JSON, in received: JSON) -> JSON {
        PlaceholderFitting(received, to: stored).fitted
    }
}
