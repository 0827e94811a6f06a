import AccordHTTP

/// The media types of a body by their keys, parsed once.
struct MediaTable: Sendable {
    let media: [MediaPlan]
    private let ranges: [MediaRange]

    init(_ media: [MediaPlan]) {
        self.media = media
        ranges = media.map { MediaRange($0.key) }
    }

    var keys: [String] { media.map(\.key) }

    /// The entry whose key says most about a `Content-Type`; the document's order does not matter.
    func entry(for contentType: String) -> MediaPlan? {
        // What servers send is mostly the key as it is written, which no other key can say more about.
        for index in ranges.indices where ranges[index].key.utf8.elementsEqual(contentType.utf8) {
            return media[index]
        }
        guard let type = MediaType(contentType) else { return nil }
        return entry(for: type)
    }

    func entry(for type: MediaType) -> MediaPlan? {
        var best: (rank: Int, index: Int)?
        for index in ranges.indices {
            guard let rank = ranges[index].rank(type), rank > best?.rank ?? 0 else { continue }
            best = (rank, index)
        }
        return best.map { media[$0.index] }
    }
}
