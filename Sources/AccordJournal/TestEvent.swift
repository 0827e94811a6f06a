package import AccordJSON

/// A runner began or ended a test, or left it out.
package struct TestEvent: JournalEvent, Equatable {
    package enum Runner: String, Sendable, CaseIterable {
        case swiftTesting = "swift-testing"
        case xctest
    }

    package enum State: String, Sendable {
        case started
        case passed, failed, skipped, cancelled
        /// It is part of the bundle, and this run was not asked for it.
        case filtered

        /// Whether nothing more is told of the test.
        package var isFinal: Bool { self != .started }
    }

    package static let kind = "test"

    /// The test as a filter names it: `Module.Suite/test()`, in XCTest `Module.Class/test`.
    package var id: String
    package var runner: Runner
    package var state: State
    /// How long the test took, in milliseconds.
    package var duration: Double?
    package var file: String?
    package var line: Int?
    /// What was reported while it ran, each as the runner says it.
    package var messages: [String]
    /// Whether a failure was recorded that the test expects: what follows it may not have run.
    package var hasKnownIssue = false
    package var time: Int

    package init(
        id: String, runner: Runner, state: State, duration: Double? = nil, file: String? = nil,
        line: Int? = nil, messages: [String] = [], time: Int = Journal.now()
    ) {
        self.id = id
        self.runner = runner
        self.state = state
        self.duration = duration
        self.file = file
        self.line = line
        self.messages = messages
        self.time = time
    }

    package var members: [(String, JSON)] {
        var members = [
            ("id", JSON(id)), ("runner", JSON(runner.rawValue)), ("state", JSON(state.rawValue)),
        ]
        if let duration { members.append(("duration", JSON(duration))) }
        if let file { members.append(("file", JSON(file))) }
        if let line { members.append(("line", JSON(line))) }
        if !messages.isEmpty { members.append(("messages", JSON(elements: messages.map { JSON($0) }))) }
        if hasKnownIssue { members.append(("known", true)) }
        return members
    }

    package init?(members json: JSON, time: Int) {
        guard let id = json["id"]?.string, let runner = json["runner"]?.string.flatMap(Runner.init),
            let state = json["state"]?.string.flatMap(State.init)
        else { return nil }
        self.init(
            id: id, runner: runner, state: state, duration: json["duration"]?.double,
            file: json["file"]?.string, line: json["line"]?.int,
            messages: json["messages"]?.elements.compactMap(\.string) ?? [], time: time)
        hasKnownIssue = json["known"]?.bool ?? false
    }
}
