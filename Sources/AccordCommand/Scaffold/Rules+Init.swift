import AccordReport

extension Rule {
    static let manifest = Rule(
        "init/manifest", headline: "Package.swift cannot be evaluated",
        help: "What SwiftPM says of it is shown as it is.")

    static let noSwift = Rule(
        "init/no-swift", headline: "swift cannot be started: {reason}",
        hint: "put the toolchain's bin folder on the PATH",
        help: "`swift package dump-package` tells what a package consists of.")

    static let noDependency = Rule(
        "init/no-dependency", headline: "the package does not depend on Accord",
        hint: """
            add it to the dependencies in Package.swift: \
            .package(url: "…/Accord", from: "\(Accord.version)")
            """,
        help: "A package with the name or the identity `accord` is looked for.")
}

extension Rules {
    static let dryRun = "This is what would be done; nothing was written."

    static let skipped = "What is skipped was there already; --force overwrites it."

    static let noTrait = """
        The dependency on Accord does not enable the trait Hummingbird, so the tests got a small app \
        of their own. To test yours, add the trait and run: swift run accord init --force
          .package(url: "…/Accord", from: "\(Accord.version)", traits: ["Hummingbird"])
        """

    static let noBuilder = """
        No buildApplication() or buildRouter() was found that can be called as it is, so the tests \
        got a small app of their own: build yours in TestedApp.swift.
        """

    static let nextAfterInit = """
        run the tests:             swift test
        then compare the routes:   swift run accord contract routes
        """

    static func byHand(_ tests: Scaffold.TestTarget) -> String {
        let lead = "Package.swift is not written in a way that can be changed safely. Add to it:"
        let lines = tests.missing.map { "    \($0)," }
        guard tests.isNew else {
            let place = "    // in the dependencies of the test target \(tests.name)"
            return ([lead, "", place] + lines).joined(separator: "\n")
        }
        let target = ManifestEdit.target(tests.name, tests.missing).split(separator: "\n")
        return ([lead, ""] + target.map { "    \($0)" }).joined(separator: "\n") + ","
    }
}
