package import AccordJSON

/// All tests of one library that the bundle of a run has, those included that the run was not asked for.
package struct TestListEvent: JournalEvent, Equatable {
    package static let kind = "list"

    package var runner: TestEvent.Runner
    /// As filters name them.
    package var tests: [String]
    /// Whether the bundle was built anew with the package's own settings: traits and flags can leave tests out.
    package var isWhole: Bool
    package var time: Int

    package init(
        runner: TestEvent.Runner, tests: [String], isWhole: Bool = true, time: Int = Journal.now()
    ) {
        self.runner = runner
        self.tests = tests
        self.isWhole = isWhole
        self.time = time
    }

    package var members: [(String, JSON)] {
        [
            ("runner", JSON(runner.rawValue)), ("whole", JSON(isWhole)),
            ("tests", JSON(elements: tests.map { JSON($0) })),
        ]
    }

    package init?(members json: JSON, time: Int) {
        guard let runner = json["runner"]?.string.flatMap(TestEvent.Runner.init),
            let isWhole = json["whole"]?.bool, let tests = json["tests"]
        else { return nil }
        self.init(
            runner: runner, tests: tests.elements.compactMap(\.string), isWhole: isWhole, time: time)
    }
}
