import AccordReport
import Testing

@testable import AccordConfiguration

/// Which files are fine, where things stand, and what a hostile file costs.
struct ConfigurationReaderTests {
    @Test(arguments: [
        "", "\n", "# nothing\n", "---\n", "~", "{}", "snapshots:\n", "snapshots:\n  # record: all\nruns: ~\n",
    ])
    func `a file that sets nothing is fine`(yaml: String) {
        let file = ConfigurationFile(yaml)
        #expect(file.problems.isEmpty)
        #expect(file.values.isEmpty)
    }

    @Test(arguments: [
        "snapshots:\n  record: never\n", "snapshots:\r\n  record: never\r\n",
        "\u{FEFF}snapshots:\n  record: never",
        "---\nsnapshots: {record: never}\n...\n", "\"snapshots\": {'record': \"never\"}",
        "snapshots:\n  record: !!str never # why not *all\n", "snapshots: &anchor\n  record: never\n",
    ])
    func `a value is read however YAML writes it`(yaml: String) {
        let file = ConfigurationFile(yaml)
        #expect(file.problems.isEmpty)
        #expect(file.values["snapshots.record"]?.value == "never")
    }

    @Test func `a star that is no alias is kept`() {
        let file = ConfigurationFile("snapshots:\n  pending: 'a *b'\nruns:\n  directory: \"*c\"\n")
        #expect(file.problems.isEmpty)
        #expect(file.values["snapshots.pending"]?.value == "a *b")
        #expect(file.values["runs.directory"]?.value == "*c")
    }

    @Test func `an origin is the place of the key`() {
        let file = ConfigurationFile("snapshots: {keyOrder: free, record: never}\n")
        #expect(
            file.values["snapshots.record"]?.origin == .file("accord.yaml", line: 1, column: 29))
    }

    @Test func `columns count UTF-8 bytes`() throws {
        let file = ConfigurationFile("snapshots: {pending: \"Bücher\", recrd: all}\r\n")
        let position = try #require(file.problems.first?.finding.places.first)
        #expect(position.column == 33)
        #expect(position.text == "snapshots: {pending: \"Bücher\", recrd: all}")
    }

    @Test(arguments: [
        "a: *x", "- *x", "{a: *x}", "[*x]", "? *x\n: 1", "*x : 1", "a:\n  *x",
        "snapshots:\n  record: &x all\n  pending: *x",
        "[a,*x]", "{\"a\":*x}", "- - *-_9",
    ])
    func `an alias is refused wherever it stands`(yaml: String) {
        #expect(ConfigurationFile(yaml).rules == ["configuration/alias"])
    }

    @Test(.timeLimit(.minutes(1)))
    func `aliases cannot make a small file large`() {
        let levels = (1...60).map { "- &a\($0) [*a\($0 - 1), *a\($0 - 1)]" }
        let yaml = "? - &a0 x\n" + levels.map { "  \($0)\n" }.joined() + ": 1\n"
        #expect(ConfigurationFile(yaml).rules == ["configuration/alias"])
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            String(repeating: "[", count: 1 << 19), String(repeating: "{a: ", count: 1 << 17),
            String(repeating: "? ", count: 1 << 18), String(repeating: "- ", count: 1 << 18),
        ])
    func `nesting without end is an error`(yaml: String) {
        #expect(ConfigurationFile(yaml).rules == ["configuration/syntax"])
    }

    @Test(.timeLimit(.minutes(1)))
    func `of very many mistakes the first are told and the rest is counted`() {
        let file = ConfigurationFile((0..<20_000).map { "key\($0): {}\n" }.joined())
        #expect(file.problems.count == ConfigurationReader.problemLimit + 1)
        #expect(
            file.problems.last == .file("accord.yaml", .further(20_000 - ConfigurationReader.problemLimit)))
    }

    @Test func `three of a key are one mistake that knows the first`() {
        let file = ConfigurationFile("runs:\n  directory: a\n  directory: b\n  directory: c\n")
        #expect(file.rules == ["configuration/duplicate-key"])
        #expect(file.report.contains("at accord.yaml:4:3"))
        #expect(file.report.contains("at first accord.yaml:2:3"))
    }

    @Test(arguments: [
        "'': 1\n'': 2", "&a k: 1\n&b k: 2", "!!str k: 1\nk: 2", "[k]: 1\n[k]: 2", "x *k: 1\nx *k: 2",
        (0..<100).map { "k\($0): 1\nk\($0): 2\n" }.joined(),
    ])
    func `a repeated key that cannot be told apart is told alone`(yaml: String) {
        #expect(ConfigurationFile(yaml).rules == ["configuration/duplicate-key"])
    }

    @Test(arguments: [
        "\"\\ud800\"", "a: \u{FFFE}", "a: \u{0}", "a\u{85}b: [", "%YAML 9.9\n---\n", "&", "*", "!<",
        "|9999999999999",
    ])
    func `broken YAML is an error`(yaml: String) {
        #expect(!ConfigurationFile(yaml).problems.isEmpty)
    }
}
