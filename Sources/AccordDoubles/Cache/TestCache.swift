public import Foundation
import Synchronization

/// Stands in for a cache such as Redis: typed values whose lifetimes count on a clock of the test.
///
/// ```swift
/// let cache = TestCache(now: { clock.now })
/// cache.set("book:1", book, for: .seconds(60))
/// clock.advance(by: .seconds(60))
/// cache.expectMissing("book:1")
/// ```
///
/// Keys compare byte for byte. It may be used from any thread.
public final class TestCache: Sendable {
    let audience = Audience()
    let now: @Sendable () -> Date
    let table: Mutex<CacheTable>
    let flights = Mutex<[CacheKey: Flight]>([:])

    /// An empty cache.
    ///
    /// - Parameters:
    ///   - capacity: when there are more entries, those go first that were not used for the longest time.
    ///   - now: the clock by which lifetimes count.
    public init(capacity: Int? = nil, now: @escaping @Sendable () -> Date = { Date() }) {
        self.now = now
        table = Mutex(CacheTable(capacity: capacity.map { max($0, 0) }))
    }

    /// The value under a key; nil where there is none, or its time is over.
    ///
    /// - Throws: `CacheError.otherType` where it is a value of another type.
    public func get<V>(_ key: String, as type: V.Type = V.self) throws(CacheError) -> V? {
        let (name, now) = (CacheKey(key), now())
        guard let entry = table.withLock({ $0.entry(name, at: now) }) else { return nil }
        return try Self.cast(entry.value, key) as V
    }

    /// Keeps a value under a key, in place of any that was there.
    ///
    /// - Parameter lifetime: from now on; for ever where nothing is said. One that is not positive removes.
    public func set(_ key: String, _ value: some Sendable, for lifetime: Duration? = nil) {
        let now = now()
        let name = CacheKey(key)
        change({ $0 == name }) { $0.set(name, value, until: lifetime.map(now.advanced), at: now) }
    }

    /// Removes what stands under a key.
    ///
    /// - Returns: whether there was something.
    @discardableResult
    public func remove(_ key: String) -> Bool { remove { $0 == CacheKey(key) } > 0 }

    /// Removes everything whose key begins so.
    ///
    /// - Returns: how many entries there were.
    @discardableResult
    public func remove(prefix: String) -> Int { remove { $0.hasPrefix(CacheKey(prefix)) } }

    /// Removes everything.
    public func removeAll() { _ = remove { _ in true } }

    /// Adds to the number under a key, beginning with 0; its lifetime stays as it is.
    ///
    /// - Parameter lifetime: counts where the number is new.
    /// - Throws: `CacheError.otherType` where the value is no `Int`, `.overflow`.
    @discardableResult
    public func increment(
        _ key: String, by amount: Int = 1, for lifetime: Duration? = nil
    ) throws(CacheError) -> Int {
        let (name, now) = (CacheKey(key), now())
        return try change({ $0 == name }) { table throws(CacheError) in
            let entry = table.entry(name, at: now)
            let old = try entry.map { entry throws(CacheError) in try Self.cast(entry.value, key) as Int }
            let (sum, isTooLarge) = (old ?? 0).addingReportingOverflow(amount)
            guard !isTooLarge else { throw .overflow(key: key) }
            table.set(name, sum, until: entry == nil ? lifetime.map(now.advanced) : entry?.expiry, at: now)
            return sum
        }
    }

    /// The keys of what is there, sorted byte for byte.
    public var keys: [String] {
        let now = now()
        return table.withLock { $0.keys(at: now) }.map(\.text)
    }

    /// When the time of an entry is over; nil where there is none, or it stays for ever.
    public func expiry(of key: String) -> Date? {
        let now = now()
        return table.withLock { $0.peek(CacheKey(key), at: now)?.expiry }
    }

    static func cast<V>(_ value: any Sendable, _ key: String) throws(CacheError) -> V {
        guard let cast = value as? V else {
            throw .otherType(
                key: key, stored: String(describing: type(of: value)), asked: String(describing: V.self))
        }
        return cast
    }

    private func remove(where isMeant: (CacheKey) -> Bool) -> Int {
        let now = now()
        return change(isMeant) { $0.remove(at: now, where: isMeant) }
    }
}
