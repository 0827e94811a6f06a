import AccordHTTP

/// A key of `content`: a media type, or a range of them such as `text/*`.
struct MediaRange: Sendable, Equatable {
    let key: String
    private let range: MediaType?

    /// A key that is no media type matches only what is written the same.
    init(_ key: String) {
        self.key = key
        range = MediaType(key)
    }

    /// How well a type fits; nil where it does not, higher where the key says more.
    ///
    /// Parameters count only where both sides carry them.
    func rank(_ type: MediaType) -> Int? {
        guard let range, let essence = essenceRank(range, type) else { return nil }
        var agreeing = 0
        for (name, value) in range.parameters {
            guard let other = type.parameters[name] else { continue }
            guard other.utf8.elementsEqual(value.utf8) else { return nil }
            agreeing += 1
        }
        return essence * 1_000 + agreeing * 10 + (range.parameters.count == agreeing ? 1 : 0)
    }

    private func essenceRank(_ range: MediaType, _ type: MediaType) -> Int? {
        if range.type == "*" { return range.subtype == "*" ? 1 : nil }
        guard range.type == type.type else { return nil }
        if range.subtype == type.subtype { return 4 }
        if range.subtype == "*" { return 2 }
        // `application/*+json`, which no standard names and some documents have.
        return range.subtype.hasPrefix("*+") && type.subtype.hasSuffix(range.subtype.dropFirst()) ? 3 : nil
    }
}
