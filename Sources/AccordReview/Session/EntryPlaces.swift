/// Where each path stands in the list of a session, so that ten thousand decisions are no walk each.
struct EntryPlaces: Sendable {
    private var places: [String: Int] = [:]

    init(_ entries: [ReviewEntry]) {
        places.reserveCapacity(entries.count)
        for (place, entry) in entries.enumerated() { places[entry.item.path] = place }
    }

    /// Paths are bytes: where two of them are the same letters to a dictionary, the list is walked.
    func index(of path: String, in entries: [ReviewEntry]) -> Int? {
        if let place = places[path], entries.indices.contains(place), Self.isAt(path, entries[place]) {
            return place
        }
        return entries.firstIndex { Self.isAt(path, $0) }
    }

    private static func isAt(_ path: String, _ entry: ReviewEntry) -> Bool {
        entry.item.path.utf8.elementsEqual(path.utf8)
    }
}
