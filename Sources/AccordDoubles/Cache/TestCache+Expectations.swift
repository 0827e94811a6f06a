import AccordHTTP
package import AccordReport
import Synchronization

extension TestCache {
    /// Expects something to stand under a key.
    public func expectKey(
        _ key: String, fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        audience.expect(checkKey(key), at: site)
    }

    /// Like `expectKey(_:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    public func requireKey(
        _ key: String, fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) throws {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        try audience.require(checkKey(key), at: site)
    }

    /// Expects a value to stand under a key: `expectKey("visits", 3)`.
    public func expectKey<V: Equatable>(
        _ key: String, _ value: V, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        audience.expect(checkKey(key, value), at: site)
    }

    /// Like `expectKey(_:_:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    public func requireKey<V: Equatable>(
        _ key: String, _ value: V, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) throws {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        try audience.require(checkKey(key, value), at: site)
    }

    /// Expects nothing to stand under a key, or its time to be over.
    public func expectMissing(
        _ key: String, fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        audience.expect(checkMissing(key), at: site)
    }

    /// Like `expectMissing(_:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    public func requireMissing(
        _ key: String, fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) throws {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        try audience.require(checkMissing(key), at: site)
    }

    package func checkKey(_ key: String) -> [Finding] {
        peek(key) == nil ? [missing(key)] : []
    }

    private func missing(_ key: String) -> Finding {
        let keys = keys
        let hints = [Rules.didYouMean(key, among: keys), Rules.keys(keys)].compactMap(\.self)
        return Finding(.cacheMissing, subject: Visible.text(key), hints: hints)
    }

    package func checkKey<V: Equatable>(_ key: String, _ value: V) -> [Finding] {
        guard let stored = peek(key)?.value else { return [missing(key)] }
        if (stored as? V) == value { return [] }
        return [
            Finding(
                .cacheValue, subject: Visible.text(key), expected: Rules.value(value),
                actual: Rules.value(stored))
        ]
    }

    package func checkMissing(_ key: String) -> [Finding] {
        guard let entry = peek(key) else { return [] }
        let hints = [Rules.lifetime(entry.expiry, now: now())]
        return [
            Finding(
                .cachePresent, subject: Visible.text(key), actual: Rules.value(entry.value), hints: hints)
        ]
    }

    /// An expectation is no use of the entry.
    private func peek(_ key: String) -> CacheTable.Entry? {
        let now = now()
        return table.withLock { $0.peek(CacheKey(key), at: now) }
    }
}
