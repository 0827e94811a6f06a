import AccordConfiguration
import ArgumentParser

/// Which tests a run takes.
struct TestSelectionOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Names, or regular expressions of them, as `swift test list` shows them.", valueName: "filter"))
    var filters: [TestFilter] = []

    @Flag(help: "Only what failed in the last run; everything where nothing did.")
    var lastFailed = false

    @Option(parsing: .singleValue, help: "Leave out tests with this tag. Can be given several times.")
    var skipTag: [String] = []

    @Option(parsing: .singleValue, help: "Only tests with this tag. Can be given several times.")
    var onlyTag: [String] = []

    @Option(help: ArgumentHelp("The part of the tests to run, such as 2/8.", valueName: "i/n"))
    var shard: Shard?

    var tags: TagChoice { TagChoice(skipped: Self.names(skipTag), only: Self.names(onlyTag)) }

    /// What was asked for, in words of the command line.
    var wishes: [String] {
        filters.map { "\"\($0.text)\"" } + (lastFailed ? ["--last-failed"] : [])
            + onlyTag.map { "--only-tag \($0)" } + skipTag.map { "--skip-tag \($0)" }
    }

    /// Commas separate tags, as they do in the variables.
    private static func names(_ values: [String]) -> [String] {
        values.flatMap { $0.split(separator: ",").map(String.init) }
    }

    func validate() throws {
        if let tag = tags.skipped.first(where: tags.only.contains) {
            throw ValidationError(Rules.bothTags(tag))
        }
    }
}
