import AccordExpectations
import AccordHTTP
public import AccordJSON
package import AccordReport

extension TaskQueue {
    /// Expects a task to have been queued: `expectQueued("send-mail", containing: ["book": 1])`.
    ///
    /// Tasks that have run already count as well.
    ///
    /// - Parameters:
    ///   - queue: the name of the queue; any where nothing is said.
    ///   - payload: what the payload has to contain, as `expectJSON(containing:)` has it.
    ///   - count: how many; at least one where nothing is said.
    /// - Returns: the tasks that count.
    @discardableResult
    public func expectQueued(
        _ name: String, queue: String? = nil, containing payload: JSON? = nil, count: Int? = nil,
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) -> [QueuedTask] {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        let wanted = TaskPattern(name: name, queue: queue, payload: payload)
        let tasks = tasks
        audience.expect(tasks.checkQueued(wanted, count: count), at: site)
        return tasks.filter(wanted.matches)
    }

    /// Like `expectQueued(_:queue:containing:count:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireQueued(
        _ name: String, queue: String? = nil, containing payload: JSON? = nil, count: Int? = nil,
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) throws -> [QueuedTask] {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        let wanted = TaskPattern(name: name, queue: queue, payload: payload)
        let tasks = tasks
        try audience.require(tasks.checkQueued(wanted, count: count), at: site)
        return tasks.filter(wanted.matches)
    }

    /// Expects so many tasks to have been queued, run or not: of one name and queue, or of all.
    public func expectCount(
        _ count: Int, of name: String? = nil, queue: String? = nil, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        audience.expect(tasks.checkQueued(TaskPattern(name: name, queue: queue), count: count), at: site)
    }

    /// Like `expectCount(_:of:queue:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    public func requireCount(
        _ count: Int, of name: String? = nil, queue: String? = nil, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) throws {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        try audience.require(tasks.checkQueued(TaskPattern(name: name, queue: queue), count: count), at: site)
    }

    /// Expects that no task has failed for good.
    public func expectNoFailures(
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        audience.expect(checkNoFailures(), at: site)
    }

    /// Like `expectNoFailures()`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    public func requireNoFailures(
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) throws {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        try audience.require(checkNoFailures(), at: site)
    }

    package func checkNoFailures() -> [Finding] {
        failed.map { task in
            Finding(
                .taskFailed, subject: task.name, hints: [Rules.errors(task.errors)],
                facts: ["attempts": JSON(task.attempts)])
        }
    }
}

extension [QueuedTask] {
    /// Looked at once, so that what is told and what is returned are the same tasks.
    func checkQueued(_ wanted: TaskPattern, count: Int?) -> [Finding] {
        let found = filter(wanted.matches).count
        guard count.map({ $0 != found }) ?? (found == 0) else { return [] }
        let names = Set(map(\.name)).sorted()
        let isNamed = wanted.name.map(names.contains) ?? true
        let near = isNamed ? nil : wanted.name.flatMap { Rules.didYouMean($0, among: names) }
        return [
            Finding(
                .taskCount, subject: Rules.task(wanted), differences: wanted.nearest(among: self),
                hints: [near, Rules.tasks(self)].compactMap(\.self),
                facts: ["wanted": JSON(Rules.wanted(count)), "found": JSON(found)])
        ]
    }
}
