import AccordHTTP
package import AccordReport

extension CommandResult {
    /// Expects an exit code: `expectExit(0)`. The issue shows what the command wrote.
    @discardableResult
    public func expectExit(
        _ code: Int32 = 0, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) -> CommandResult {
        expect(
            checkExit(.code(code)),
            at: CallSite(fileID: fileID, filePath: filePath, line: line, column: column))
    }

    /// Like `expectExit(_:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireExit(
        _ code: Int32 = 0, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) throws -> CommandResult {
        try require(
            checkExit(.code(code)),
            at: CallSite(fileID: fileID, filePath: filePath, line: line, column: column))
    }

    /// Expects the command to have been ended by a signal: `expectExit(signal: SIGTERM)`.
    @discardableResult
    public func expectExit(
        signal: Int32, fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) -> CommandResult {
        expect(
            checkExit(.signal(signal)),
            at: CallSite(fileID: fileID, filePath: filePath, line: line, column: column))
    }

    /// Like `expectExit(signal:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireExit(
        signal: Int32, fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) throws -> CommandResult {
        try require(
            checkExit(.signal(signal)),
            at: CallSite(fileID: fileID, filePath: filePath, line: line, column: column))
    }
}

extension CommandResult {
    package func checkExit(_ expected: CommandExit) -> [Finding] {
        guard exit != expected else { return [] }
        return [finding(.exit, expected: Rules.exit(expected), actual: Rules.exit(exit))]
    }
}
