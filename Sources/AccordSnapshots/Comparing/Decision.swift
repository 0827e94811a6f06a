import AccordConfiguration

/// What a verdict leads to under a record mode: the table of record modes, as a pure function.
struct Decision: Sendable, Equatable {
    /// What happens to files.
    enum Effect: Sendable, Equatable {
        case retirePending
        case writePending
        case store
        case nothing
    }

    /// What happens to the test.
    enum Outcome: Sendable, Equatable {
        case pass
        case warn
        case fail
    }

    var effect: Effect
    var outcome: Outcome

    init(_ effect: Effect, _ outcome: Outcome) {
        self.effect = effect
        self.outcome = outcome
    }

    init(_ verdict: Verdict, mode: RecordMode) {
        switch (verdict, mode) {
        case (.matched, _): self.init(.retirePending, .pass)
        case (_, .never): self.init(.nothing, .fail)
        case (.missing, .missing): self.init(.store, .fail)
        case (_, .all): self.init(.store, .warn)
        case (_, .pending), (_, .missing): self.init(.writePending, .fail)
        }
    }
}
