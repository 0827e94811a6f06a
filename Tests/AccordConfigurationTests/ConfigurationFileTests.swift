import Testing

@testable import AccordConfiguration

/// What is said about each kind of mistake.
struct ConfigurationFileTests {
    struct Golden: CustomTestStringConvertible {
        var name: String
        var yaml: String
        var report: String
        var testDescription: String { name }
    }

    static let goldens = [
        Golden(
            name: "a misspelt key",
            yaml: "# ours\nsnapshots:\n  recrod: never\n",
            report: """
                error: there is no setting `snapshots.recrod`
                  at accord.yaml:3:3
                    3 |   recrod: never
                          ^
                  did you mean `snapshots.record`?

                """),
        Golden(
            name: "a misspelt section",
            yaml: "snapshot:\n  record: never\n",
            report: """
                error: there is no setting `snapshot`
                  at accord.yaml:1:1
                    1 | snapshot:
                        ^
                  did you mean `snapshots`?

                """),
        Golden(
            name: "a key without its section",
            yaml: "record: never\n",
            report: """
                error: there is no setting `record`
                  at accord.yaml:1:1
                    1 | record: never
                        ^
                  did you mean `snapshots.record`?

                """),
        Golden(
            name: "a key with its section in one",
            yaml: "snapshots.record: never\n",
            report: """
                error: there is no setting `snapshots.record`
                  at accord.yaml:1:1
                    1 | snapshots.record: never
                        ^
                  write it in its section: `snapshots:`, and below it, indented, `record: …`

                """),
        Golden(
            name: "a key that resembles nothing",
            yaml: "snapshots: {colour: red}\n",
            report: """
                error: there is no setting `snapshots.colour`
                  at accord.yaml:1:13
                    1 | snapshots: {colour: red}
                                    ^
                  known here: record, keyOrder, pending

                """),
        Golden(
            name: "a word that is none of the list",
            yaml: "snapshots:\n  record: sometimes\n",
            report: """
                error: `snapshots.record` cannot be the text `sometimes`
                  at accord.yaml:2:11
                    2 |   record: sometimes
                                  ^
                  expected: one of pending, never, missing, all
                  actual:   the text `sometimes`

                """),
        Golden(
            name: "a list for a word",
            yaml: "snapshots:\n  record: [all]\n",
            report: """
                error: `snapshots.record` cannot be a list
                  at accord.yaml:2:11
                    2 |   record: [all]
                                  ^
                  expected: one of pending, never, missing, all
                  actual:   a list

                """),
        Golden(
            name: "a text for a number",
            yaml: "client:\n  timeLimit: \"10\"\n",
            report: """
                error: `client.timeLimit` cannot be the text `10`
                  at accord.yaml:2:14
                    2 |   timeLimit: "10"
                                     ^
                  expected: a number of seconds from 0.001 to 86400
                  actual:   the text `10`

                """),
        Golden(
            name: "a boolean for a path",
            yaml: "runs:\n  directory: off\n",
            report: """
                error: `runs.directory` cannot be the boolean `off`
                  at accord.yaml:2:14
                    2 |   directory: off
                                     ^
                  expected: a path
                  actual:   the boolean `off`

                """),
        Golden(
            name: "a key set twice",
            yaml: "snapshots:\n  record: all\n  keyOrder: free\n  record: never\n",
            report: """
                error: `snapshots.record` is set twice
                  at accord.yaml:4:3
                    4 |   record: never
                          ^
                  at first accord.yaml:2:3
                    2 |   record: all
                          ^
                  remove one of them

                """),
        Golden(
            name: "a setting of the environment",
            yaml: "snapshots:\n  root: /elsewhere\n",
            report: """
                error: `snapshots.root` can only be set by the variable ACCORD_ROOT
                  at accord.yaml:2:3
                    2 |   root: /elsewhere
                          ^
                  remove it here, and set ACCORD_ROOT where the tests run

                """),
        Golden(
            name: "a section that is none",
            yaml: "snapshots: never\n",
            report: """
                error: `snapshots` must hold keys and values
                  at accord.yaml:1:12
                    1 | snapshots: never
                                   ^
                  actual:   the text `never`

                """),
        Golden(
            name: "a file that is a list",
            yaml: "- record\n",
            report: """
                error: the file must hold keys and values
                  at accord.yaml:1:1
                    1 | - record
                        ^
                  actual:   a list

                """),
        Golden(
            name: "a key that is a list",
            yaml: "snapshots:\n  [a, b]: c\n",
            report: """
                error: a setting's name cannot be a list
                  at accord.yaml:2:3
                    2 |   [a, b]: c
                          ^
                  actual:   a list

                """),
        Golden(
            name: "an alias",
            yaml: "a: &x 1\nclient:\n  timeLimit: *x\n",
            report: """
                error: aliases are not supported in a configuration file
                  at accord.yaml:3:14
                    3 |   timeLimit: *x
                                     ^
                  write the value itself

                """),
        Golden(
            name: "no YAML",
            yaml: "snapshots:\n  record: \"all\n",
            report: """
                error: this is not YAML: the quote that opens here is not closed on its line
                  at accord.yaml:2:11
                    2 |   record: "all
                                  ^

                """),
        Golden(
            name: "a bracket that is not closed",
            yaml: "snapshots: {record: all\nruns:\n  keep: 1\n",
            report: """
                error: this is not YAML: the `{` that opens here is not closed
                  at accord.yaml:1:12
                    1 | snapshots: {record: all
                                   ^

                """),
        Golden(
            name: "a comma that is missing in brackets",
            yaml: "snapshots: {record: all keep: 1}\n",
            report: """
                error: this is not YAML: while parsing a flow mapping, did not find expected ',' or '}'
                  at accord.yaml:1:29
                    1 | snapshots: {record: all keep: 1}
                                                    ^

                """),
        Golden(
            name: "a tab as indentation",
            yaml: "snapshots:\n\trecord: all\n",
            report: """
                error: this is not YAML: while scanning for the next token, found character that cannot start any token
                  at accord.yaml:2:1
                    2 |  record: all
                        ^

                """),
        Golden(
            name: "two documents",
            yaml: "snapshots:\n---\nruns:\n",
            report: """
                error: this is not YAML: expected a single document in the stream, but found another document
                  at accord.yaml:2:1
                    2 | ---
                        ^

                """),
        Golden(
            name: "a control character",
            yaml: "snapshots:\n  record: \u{7}\n",
            report: """
                error: this is not YAML: control characters are not allowed
                  at accord.yaml:2:11
                    2 |   record: \\u{7}
                                  ^

                """),
    ]

    @Test(arguments: goldens)
    func `a mistake is told with its place, what is wanted and what to do`(golden: Golden) {
        #expect(ConfigurationFile(golden.yaml).report == golden.report)
    }

    @Test func `bytes that are not UTF-8 are refused`() {
        let file = ConfigurationFile([0x61, 0x3A, 0x20, 0xFF], name: "accord.yaml")
        #expect(
            file.report == """
                error: accord.yaml is not UTF-8
                  at accord.yaml
                  save it as UTF-8

                """)
    }

    @Test func `a file over the limit is refused unread`() {
        let file = ConfigurationFile([UInt8](repeating: 0x20, count: 1 << 20 + 1), name: "accord.yaml")
        #expect(
            file.report == """
                error: accord.yaml is larger than 1048576 bytes
                  at accord.yaml

                """)
    }

    @Test func `all mistakes of a file are told, in its order`() {
        let file = ConfigurationFile(
            """
            snapshots:
              record: all
              record: often
              pendin: here
            clients: {}
            client: {timeLimit: soon}
            snapshots: {keyOrder: 1}
            """)
        #expect(
            file.report.split(separator: "\n").filter { $0.hasPrefix("  at ") } == [
                "  at accord.yaml:5:1", "  at accord.yaml:6:21", "  at accord.yaml:7:1",
                "  at first accord.yaml:1:1", "  at accord.yaml:7:23",
            ])
    }
}
