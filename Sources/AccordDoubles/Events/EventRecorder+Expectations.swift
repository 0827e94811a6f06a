import AccordHTTP
import AccordJSON
import AccordReport

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
        let events = events
        audience.expect(events.checkEmitted(type, count: count, where: condition), at: site)
        return events.compactMap { $0 as? T }.filter(condition)
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
        let events = events
        try audience.require(events.checkEmitted(type, count: count, where: condition), at: site)
        return events.compactMap { $0 as? T }.filter(condition)
    }

    /// Expects that no event of a type was emitted: `expectNone(of: MailSent.self)`.
    public func expectNone<T>(
        of type: T.Type, where condition: (T) -> Bool = { _ in true }, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        audience.expect(events.checkEmitted(type, count: 0, where: condition), at: site)
    }

    /// Like `expectNone(of:where:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    public func requireNone<T>(
        of type: T.Type, where condition: (T) -> Bool = { _ in true }, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) throws {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        try audience.require(events.checkEmitted(type, count: 0, where: condition), at: site)
    }

    /// Expects that nothing at all was emitted.
    public func expectNone(
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        audience.expect(events.checkEmitted(Event.self, count: 0) { _ in true }, at: site)
    }

    /// Like `expectNone()`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    public func requireNone(
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) throws {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        try audience.require(events.checkEmitted(Event.self, count: 0) { _ in true }, at: site)
    }
}

extension Array {
    /// Looked at once, so that what is told and what is returned are the same events.
    func checkEmitted<T>(_ type: T.Type, count: Int?, where condition: (T) -> Bool) -> [Finding] {
        let ofType = compactMap { $0 as? T }
        let found = ofType.filter(condition).count
        guard count.map({ $0 != found }) ?? (found == 0) else { return [] }
        var hints = [Rules.events(map(EventText.init))]
        if found < ofType.count { hints.insert(Rules.unmet(ofType.count - found), at: 0) }
        return [
            Finding(
                .eventCount, subject: TypeName(type).text, hints: hints,
                facts: ["wanted": JSON(Rules.wanted(count)), "found": JSON(found)])
        ]
    }
}
