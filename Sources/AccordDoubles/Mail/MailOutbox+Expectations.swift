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
        return expect(checkCount(count), at: site)
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
        return try require(checkCount(count), at: site)
    }

    /// Expects that nothing was sent.
    @discardableResult
    public func expectNone(
        fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) -> MailOutbox {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(checkCount(0), at: site)
    }

    /// Like `expectNone()`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireNone(
        fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) throws -> MailOutbox {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(checkCount(0), at: site)
    }

    /// Expects a mail of which only what is given counts: `expectSent(to: "ada@example.org")`.
    ///
    /// Texts compare by their bytes, addresses without regard to the case of the domain.
    ///
    /// - Parameters:
    ///   - subject: the whole subject, decoded.
    ///   - to: one who gets it, hidden or not; over SMTP by the envelope, not by the header alone.
    ///   - from: who wrote it: by `From`, `Sender` or the envelope.
    ///   - text: a part of the plain text; its lines end in line feeds.
    ///   - html: a part of the HTML.
    ///   - attachment: the file name of one attachment.
    @discardableResult
    public func expectSent(
        subject: String? = nil, to: String? = nil, from: String? = nil, textContaining text: String? = nil,
        htmlContaining html: String? = nil, attachment: String? = nil, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) -> MailOutbox {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        let pattern = MailPattern(
            subject: subject, to: to, from: from, text: text, html: html, attachment: attachment)
        return expect(checkSent(pattern), at: site)
    }

    /// Like `expectSent`, gives the first such mail, and ends the test where there is none.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireSent(
        subject: String? = nil, to: String? = nil, from: String? = nil, textContaining text: String? = nil,
        htmlContaining html: String? = nil, attachment: String? = nil, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) throws -> Mail {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        let pattern = MailPattern(
            subject: subject, to: to, from: from, text: text, html: html, attachment: attachment)
        if let mail = mails.first(where: pattern.matches) { return mail }
        let findings = checkSent(pattern)
        try require(findings, at: site)
        // It came between the two looks.
        return try requireSent(
            subject: subject, to: to, from: from, textContaining: text, htmlContaining: html,
            attachment: attachment, fileID: fileID, filePath: filePath, line: line, column: column)
    }

    /// Expects that no mail is as described: `expectNotSent(to: "bob@example.org")`.
    ///
    /// The parameters are those of `expectSent`.
    @discardableResult
    public func expectNotSent(
        subject: String? = nil, to: String? = nil, from: String? = nil, textContaining text: String? = nil,
        htmlContaining html: String? = nil, attachment: String? = nil, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) -> MailOutbox {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        let pattern = MailPattern(
            subject: subject, to: to, from: from, text: text, html: html, attachment: attachment)
        return expect(checkNotSent(pattern), at: site)
    }

    /// Like `expectNotSent`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireNotSent(
        subject: String? = nil, to: String? = nil, from: String? = nil, textContaining text: String? = nil,
        htmlContaining html: String? = nil, attachment: String? = nil, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) throws -> MailOutbox {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        let pattern = MailPattern(
            subject: subject, to: to, from: from, text: text, html: html, attachment: attachment)
        return try require(checkNotSent(pattern), at: site)
    }
}

extension MailOutbox {
    /// Records findings as one issue, for the test that made the outbox.
    private func expect(_ findings: [Finding], at site: CallSite) -> MailOutbox {
        Reporter.record(findings, at: site, in: Scope.current ?? scope)
        return self
    }

    /// Records findings as one issue and ends the test; returns where there are none.
    @discardableResult
    private func require(_ findings: [Finding], at site: CallSite) throws -> MailOutbox {
        guard !findings.isEmpty else { return self }
        _ = expect(findings, at: site)
        try Reporter.endReported(findings, at: site)
        return self
    }
}
