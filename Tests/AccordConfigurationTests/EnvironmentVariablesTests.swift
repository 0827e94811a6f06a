import AccordReport
import Testing

@testable import AccordConfiguration

struct EnvironmentVariablesTests {
    @Test func `a wrong value is an error that names the variable and the valid values`() {
        let problems = EnvironmentVariables(["ACCORD_RECORD": "nevr"]).problems
        #expect(
            TextRenderer().render(problems.map(\.finding)) == """
                error: the environment variable ACCORD_RECORD cannot be `nevr`
                  expected: one of pending, never, missing, all
                  actual:   `nevr`
                  did you mean `never`?

                """)
    }

    @Test(arguments: [
        ("ACCORD_TIME_LIMIT", "0"), ("ACCORD_TIME_LIMIT", "-1"), ("ACCORD_TIME_LIMIT", "nan"),
        ("ACCORD_TIME_LIMIT", "1e30"), ("ACCORD_TIME_LIMIT", "0x10"), ("ACCORD_TIME_LIMIT", "86401"),
        ("ACCORD_TIME_LIMIT", "10s"), ("ACCORD_TIME_LIMIT", "."), ("ACCORD_RUN", "../other"),
        ("ACCORD_RUN", ".."), ("ACCORD_RUN", "a/b"), ("ACCORD_RUN", "a\nb"), ("ACCORD_RECORD", "Pending"),
        ("ACCORD_RECORD", "all "),
    ])
    func `a value outside of its type is refused`(name: String, value: String) {
        let variables = EnvironmentVariables([name: value])
        #expect(variables.values.isEmpty)
        #expect(variables.problems.map(\.finding.rule.id) == ["configuration/wrong-variable"])
    }

    @Test(arguments: [
        ("ACCORD_TIME_LIMIT", "0.001"), ("ACCORD_TIME_LIMIT", "86400"), ("ACCORD_RUN", "1234-5678"),
        ("ACCORD_RUN", "nightly.3"), ("ACCORD_ROOT", "/a b"), ("ACCORD_RECORD", "all"),
    ])
    func `a value of its type is taken`(name: String, value: String) {
        let variables = EnvironmentVariables([name: value])
        #expect(variables.values.values.map(\.value) == [value])
        #expect(variables.problems.isEmpty)
    }

    @Test func `a misspelt variable is a warning with the nearest name`() {
        let problems = EnvironmentVariables(["ACCORD_RECRD": "all"]).problems
        #expect(
            TextRenderer().render(problems.map(\.finding)) == """
                warning: nothing reads the environment variable `ACCORD_RECRD`
                  did you mean `ACCORD_RECORD`?

                """)
    }

    @Test(arguments: [
        ("ACCORD_RECORDS", "ACCORD_RECORD"), ("ACCORD_KEYORDER", "ACCORD_KEY_ORDER"),
        ("ACCORD_TIMELIMIT", "ACCORD_TIME_LIMIT"), ("ACCORD_SNAPSHOTS_RECORD", "ACCORD_RECORD"),
        ("ACCORD_RUNS_DIRECTORY", "ACCORD_RUN_DIR"), ("ACCORD_PENDING", "ACCORD_PENDING_DIR"),
    ])
    func `the nearest name is found by variable and by key`(name: String, nearest: String) {
        #expect(EnvironmentVariables([name: ""]).problems == [.unknownVariable(name: name, nearest: nearest)])
    }

    @Test(arguments: [
        "ACCORD_DATABASE_URL", "ACCORD_URL", "ACCORD_PORT", "ACCORD_", "RECORD", "accord_record",
    ])
    func `a variable of somebody else is none of our business`(name: String) {
        #expect(EnvironmentVariables([name: "x"]).problems.isEmpty)
    }

    @Test func `a long value is cut, and its control characters are shown`() {
        let value = "\u{1B}[31m" + String(repeating: "x", count: 500)
        let finding = EnvironmentVariables(["ACCORD_RECORD": value]).problems.first?.finding
        #expect(finding?.actual?.hasPrefix("`\\u{1b}[31mxxx") == true)
        #expect((finding?.actual?.count ?? 0) < 120)
    }
}
