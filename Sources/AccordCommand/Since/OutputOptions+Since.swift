import AccordReview

extension OutputOptions {
    /// Writes what has changed, and ends the command with 1 where an exchange breaks the contract.
    func finish(_ report: SinceReport) throws {
        switch format {
        case .text: Console.write(report.text(palette))
        case .json: Console.write(report.json)
        case .github: self.report(report.findings)
        }
        try report.outcome.end()
    }
}
