import AccordJournal

/// A test that a run takes: two libraries may have tests of one name.
struct PlannedTest: Hashable {
    let runner: TestEvent.Runner
    let id: String
}
