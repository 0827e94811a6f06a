import AccordHTTP
import AccordJSON
package import AccordReport

extension EventRecorder {
    /// Expects events of a type: `expectEmitted(OrderPlaced.self, count: 1) { $0.book == 1 }`.
    ///
    /// - Parameters:
    ///   - count: how many; at least one where nothing is said.
    ///   - condition: what an event has to meet to count.
    /// - Returns: the events that count.
    @discardableResult
    public func expectEmitted<T>(
        _ type: T.Type, count: Int? = nil, where condition: (T) -> Bool = { _ in true },
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) -> [T] {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        audience.expect(checkEmitted(type, count: count, where: condition), at: site)
        return events(of: type).filter(condition)
    }

    /// Like `expectEmitted(_:count:where:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireEmitted<T>(
        _ type: T.Type, count: Int? = nil, where condition: (T) -> Bool = { _ in true },
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) throws -> [T] {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        try audience.require(checkEmitted(type, count: count, where: condition), at: site)
        return events(of: type).filter(condition)
    }

    /// Expects that no event of a type was emitted: `expectNone(of: MailSent.self)`.
    public func expectNone<T>(
        of type: T.Type, where condition: (T) -> Bool = { _ in true }, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        audience.expect(checkEmitted(type, count: 0, where: condition), at: site)
    }

    /// Like `expectNone(of:where:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    public func requireNone<T>(
        of type: T.Type, where condition: (T) -> Bool = { _ in true }, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) throws {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        try audience.require(checkEmitted(type, count: 0, where: condition), at: site)
    }

    /// Expects that nothing at all was emitted.
    public func expectNone(
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        audience.expect(checkEmitted(Event.self, count: 0) { _ in true }, at: site)
    }

    /// Like `expectNone()`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    public func requireNone(
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) throws {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        try audience.require(checkEmitted(Event.self, count: 0) { _ in true }, at: site)
    }

    package func checkEmitted<T>(_ type: T.Type, count: Int?, where condition: (T) -> Bool) -> [Finding] {
        let events = events
        let ofType = events.compactMap { $0 as? T }
        let found = ofType.filter(condition).count
        guard count.map({ $0 != found }) ?? (found == 0) else { return [] }
        var hints = [Rules.events(events.map(EventText.init))]
        if found < ofType.count { hints.insert(Rules.unmet(ofType.count - found), at: 0) }
        return [
            Finding(
                .eventCount, subject: TypeName(type).text, hints: hints,
                facts: ["wanted": JSON(Rules.wanted(count)), "found": JSON(found)])
        ]
    }
}
