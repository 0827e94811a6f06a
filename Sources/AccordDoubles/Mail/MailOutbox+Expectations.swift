import AccordExpectations
import AccordHTTP
import AccordReport

extension MailOutbox {
    /// Expects so many mails in the outbox: `expectCount(1)`.
    @discardableResult
    public func expectCount(
        _ count: Int, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) -> MailOutbox {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(mails.checkCount(count), at: site)
    }

    /// Like `expectCount(_:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireCount(
        _ count: Int, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) throws -> MailOutbox {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(mails.checkCount(count), at: site)
    }

    /// Expects that nothing was sent.
    @discardableResult
    public func expectNone(
        fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) -> MailOutbox {
        expectCount(0, fileID: fileID, filePath: filePath, line: line, column: column)
    }

    /// Like `expectNone()`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireNone(
        fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) throws -> MailOutbox {
        try requireCount(0, fileID: fileID, filePath: filePath, line: line, column: column)
    }

    /// Expects a mail that is all of this: `expectSent(.to("ada@example.org"), .subject("Your order"))`.
    ///
    /// What is not said does not matter.
    @discardableResult
    public func expectSent(
        _ patterns: MailPattern..., fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) -> MailOutbox {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(mails.checkSent(patterns), at: site)
    }

    /// Like `expectSent`, gives the first such mail, and ends the test where there is none.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireSent(
        _ patterns: MailPattern..., fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) throws -> Mail {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        // One look: what comes meanwhile neither fails the test nor is found.
        let mails = mails
        if let mail = mails.first(where: patterns.matches) { return mail }
        try require(mails.checkSent(patterns), at: site)
        // Never reached: what is not met has thrown.
        throw CancellationError()
    }

    /// Expects that no mail is all of this: `expectNotSent(.to("bob@example.org"))`.
    @discardableResult
    public func expectNotSent(
        _ patterns: MailPattern..., fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) -> MailOutbox {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(mails.checkNotSent(patterns), at: site)
    }

    /// Like `expectNotSent`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireNotSent(
        _ patterns: MailPattern..., fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) throws -> MailOutbox {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(mails.checkNotSent(patterns), at: site)
    }

    private func expect(_ findings: [Finding], at site: CallSite) -> MailOutbox {
        audience.expect(findings, at: site)
        return self
    }

    @discardableResult
    private func require(_ findings: [Finding], at site: CallSite) throws -> MailOutbox {
        try audience.require(findings, at: site)
        return self
    }
}
