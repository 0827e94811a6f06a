package import AccordExpectations

extension StatementLog {
    /// The log of the test in whose scope this is asked, shared by all of its databases; nil outside of a scope.
    package static var current: StatementLog? { Scope.current.map(of) }

    /// The log of a test: databases write to it, budgets and expectations read it.
    package static func of(_ scope: Scope) -> StatementLog {
        scope.execution.object(StatementLog.self) { StatementLog() }
    }
}
