package import AccordReport

extension Finding {
    /// Any error as a finding: its own, or its description.
    package static func of(_ error: any Error) -> Finding {
        (error as? any Reportable)?.finding
            ?? Finding(.unexpectedError, actual: String(describing: error))
    }
}

extension Rule {
    static let noTest = Rule(
        "expectations/no-test", headline: "a snapshot is asserted where no test is known",
        hint: "assert it in the test's own task, on the exchange, or within withFixtures { … }",
        help: "A detached task or a foreign thread does not know its test, so the snapshot has no name.")

    static let noPackage = Rule(
        "expectations/no-package", headline: "no Package.swift stands above {subject}",
        hint: "set ACCORD_ROOT to the folder of the package",
        help: "Snapshots stand in the package of the test file; a moved build does not find it by itself.")

    static let notAPackage = Rule(
        "expectations/not-a-package", headline: "{variable} names {subject}, which has no Package.swift",
        hint: "set {variable} to the folder that holds the package's Package.swift, or unset it",
        help: "The folder that is named must be the package's own, so that a misprint finds nothing else.")

    static let tearDown = Rule(
        "expectations/tear-down", headline: "what the test had built could not be torn down",
        help: "The test's own expectations are not touched by this.")

    static let unexpectedError = Rule(
        "expectations/error", headline: "an expectation could not be checked",
        help: "The error is not one of Accord's own.")
}
