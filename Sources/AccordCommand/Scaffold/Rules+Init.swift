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

    /// What is to be said of files that hold an example; nothing where they test the package's app.
    static func example(_ scaffold: Scaffold) -> [String] {
        guard scaffold.isOwnApp else { return [] }
        let contract = scaffold.hasContract ? ", \(scaffold.contract) describes it" : ""
        let example = """
            This is an example, and tests nothing of your code yet: \(scaffold.names.app).swift holds a \
            small app that answers /health itself, \(scaffold.names.suite).swift calls it\(contract).
            To test your app, put it where \(scaffold.testedAppPath) says: \(Scaffold.mark)
            """
        if scaffold.lacksTrait { return [example, noTrait] }
        return scaffold.app == nil ? [example] : [example, noBuilder]
    }

    private static let noTrait = """
        The dependency on Accord does not enable the trait Hummingbird. To test your app as it is, \
        add the trait and run this again: files that are as they were made are made anew.
          .package(url: "…/Accord", from: "\(Accord.version)", traits: ["Hummingbird"])
        """

    private static let noBuilder =
        "No buildApplication() or buildRouter() was found that can be called as it is."

    static func otherApp(_ path: String, _ module: String) -> String {
        """
        \(path) does not import \(module). To have one that tests it, with yours kept beside it as \
        .orig: swift run accord init --force
        """
    }

    static func kept(as path: String) -> String { "what was there: \(path)" }

    static func taken(_ name: String, by path: String, instead: String) -> String {
        "\(path) has the name \(name) already: \(instead) stands for it."
    }

    static let nextAfterInit = """
        run the tests:             swift test
        then compare the routes:   swift run accord contract routes
        merge snapshots by value:  swift run accord merge-driver --install
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
