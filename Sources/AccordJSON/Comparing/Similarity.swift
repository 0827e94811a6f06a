/// How much two values resemble each other, to tell an element that changed from one that was replaced.
struct Similarity {
    /// So many members or elements are looked at.
    private static let limit = 32

    let old: DigestedValue
    let new: DigestedValue

    /// Any two values may stand for each other; every child that is equal makes it likelier.
    func of(_ i: Int, _ j: Int) -> Int {
        let code = old.view.code(i)
        guard code == new.view.code(j) else { return 1 }
        if code == JSONNode.object { return 2 + 4 * sharedMembers(i, j) }
        if code == JSONNode.array { return 2 + 4 * sharedElements(i, j) }
        return 2
    }

    private func sharedMembers(_ i: Int, _ j: Int) -> Int {
        var shared = 0
        var key = i + 1
        var place = j + 1
        for _ in 0..<min(old.view.count(i), Self.limit) {
            if let other = find(key, in: j, from: place) {
                if old.digests.of(key + 1) == new.digests.of(other + 1) { shared += 1 }
                place = new.view.end(other + 1)
            }
            key = old.view.end(key + 1)
        }
        return shared
    }

    /// Looks for a key from a place on and then from the start: both objects often have the same order.
    private func find(_ key: Int, in object: Int, from place: Int) -> Int? {
        let end = new.view.end(object)
        var candidate = place
        for _ in 0..<min(new.view.count(object), Self.limit) {
            if candidate >= end { candidate = object + 1 }
            if old.digests.of(key) == new.digests.of(candidate) { return candidate }
            candidate = new.view.end(candidate + 1)
        }
        return nil
    }

    private func sharedElements(_ i: Int, _ j: Int) -> Int {
        var shared = 0
        var (a, b) = (i + 1, j + 1)
        for _ in 0..<min(old.view.count(i), new.view.count(j), Self.limit) {
            if old.digests.of(a) == new.digests.of(b) { shared += 1 }
            (a, b) = (old.view.end(a), new.view.end(b))
        }
        return shared
    }
}
