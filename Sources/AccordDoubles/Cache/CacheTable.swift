import Foundation

/// The entries of a cache as a value: what is alive at an instant, and what gives way.
struct CacheTable {
    struct Entry {
        var value: any Sendable
        var expiry: Date?
        var lastUse: Int
    }

    let capacity: Int?
    private var entries: [CacheKey: Entry] = [:]
    private var uses = 0

    init(capacity: Int?) { self.capacity = capacity }

    mutating func entry(_ key: CacheKey, at now: Date) -> Entry? {
        guard isAlive(key, at: now) else { return nil }
        uses += 1
        entries[key]?.lastUse = uses
        return entries[key]
    }

    func peek(_ key: CacheKey, at now: Date) -> Entry? { isAlive(key, at: now) ? entries[key] : nil }

    func keys(at now: Date) -> [CacheKey] { entries.keys.filter { isAlive($0, at: now) }.sorted() }

    mutating func set(_ key: CacheKey, _ value: any Sendable, until expiry: Date?, at now: Date) {
        if let expiry, expiry <= now {
            entries[key] = nil
            return
        }
        uses += 1
        entries[key] = Entry(value: value, expiry: expiry, lastUse: uses)
        guard let capacity, entries.count > capacity else { return }
        entries = entries.filter { $0.value.expiry.map { now < $0 } ?? true }
        while entries.count > capacity, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse })
        {
            entries[oldest.key] = nil
        }
    }

    /// Removes what `isMeant` names.
    ///
    /// - Returns: how many of them were alive.
    mutating func remove(at now: Date, where isMeant: (CacheKey) -> Bool) -> Int {
        let keys = entries.keys.filter(isMeant)
        let alive = keys.filter { isAlive($0, at: now) }.count
        for key in keys { entries[key] = nil }
        return alive
    }

    private func isAlive(_ key: CacheKey, at now: Date) -> Bool {
        guard let entry = entries[key] else { return false }
        return entry.expiry.map { now < $0 } ?? true
    }
}
