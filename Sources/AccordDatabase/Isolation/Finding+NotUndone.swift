import AccordReport

extension Finding {
    /// What stays of a test on a shared database.
    init(notUndone remainders: [DatabaseRemainder], alias: String) {
        self.init(
            .notUndone, subject: alias, actual: remainders.map(Rules.said).joined(separator: "\n"))
    }
}
