import AccordHTTP
package import AccordReport

extension CommandResult {
    /// Expects a text somewhere in standard output; it is searched byte for byte.
    @discardableResult
    public func expectOutput(
        containing text: String, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) -> CommandResult {
        expect(
            checkOutput(containing: text),
            at: CallSite(fileID: fileID, filePath: filePath, line: line, column: column))
    }

    /// Like `expectOutput(containing:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireOutput(
        containing text: String, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) throws -> CommandResult {
        try require(
            checkOutput(containing: text),
            at: CallSite(fileID: fileID, filePath: filePath, line: line, column: column))
    }

    /// Expects a text somewhere in standard error; it is searched byte for byte.
    @discardableResult
    public func expectError(
        containing text: String, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) -> CommandResult {
        expect(
            checkError(containing: text),
            at: CallSite(fileID: fileID, filePath: filePath, line: line, column: column))
    }

    /// Like `expectError(containing:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireError(
        containing text: String, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) throws -> CommandResult {
        try require(
            checkError(containing: text),
            at: CallSite(fileID: fileID, filePath: filePath, line: line, column: column))
    }
}

extension CommandResult {
    package func checkOutput(containing text: String) -> [Finding] { check(output, .output, text) }

    package func checkError(containing text: String) -> [Finding] { check(errors, .errors, text) }

    private func check(_ output: CommandOutput, _ stream: CommandStream, _ text: String) -> [Finding] {
        let wanted = Array(text.utf8)
        guard !wanted.isEmpty, output.bytes.firstRange(of: wanted) == nil else { return [] }
        var hints: [String] = []
        if output.droppedCount > 0 { hints.append(Rules.cut(stream, output.droppedCount)) }
        let other = stream == .output ? errors : self.output
        if other.bytes.firstRange(of: wanted) != nil { hints.append(Rules.onTheOtherStream) }
        if isInThisProcess, output.bytes.isEmpty { hints.append(Rules.printIsNotCaught) }
        var finding = finding(.text, expected: text, stream: stream)
        finding.hints.insert(contentsOf: hints, at: 0)
        return [finding]
    }
}
