import AccordReport

extension Rule {
    static let noScope = Rule(
        "fixtures/no-scope", headline: "{subject} is asked for where no fixtures are bound",
        hint: "add a trait, @Test(.fixtures({subject}.self)) or @Suite(.app(MyApp.self)), or ask inside "
            + "withFixtures(…) { … }",
        help: "A detached task does not inherit the fixtures of its test: take the client out before.")

    static let nothingBound = Rule(
        "fixtures/nothing-bound", headline: "no app is bound for this test",
        hint: "add a trait, @Suite(.app(MyApp.self)), or call inside withFixtures(.app(MyApp.self)) { … }",
        help: "A client needs an app to talk to.")

    static let cycle = Rule(
        "fixtures/cycle", headline: "fixtures need each other in a circle: {subject}",
        hint: "take one of them out of the `needs` of the one before it",
        help: "Each fixture is built before what needs it, so none of a circle can be the first.")

    static let outlives = Rule(
        "fixtures/outlives",
        headline: "{subject} lives for the {expected} and needs {need}, which lives for the {actual}",
        hint: "shorten the lifetime of {subject}, or lengthen that of {need}",
        help: "What a fixture stands on must live at least as long as the fixture itself.")

    static let undeclared = Rule(
        "fixtures/undeclared", headline: "{subject} asks for {need}, which its `needs` do not name",
        hint: "add {need}.self to `static var needs` of {subject}",
        help: "Needs are declared, so that circles are found before the first test and order is known.")

    static let setUpFailed = Rule(
        "fixtures/set-up", headline: "the fixture {subject} could not be set up",
        help: "What the fixture's own code threw is shown as it is.")

    static let tearDownFailed = Rule(
        "fixtures/tear-down", headline: "the fixture {subject} did not end well",
        help:
            "Its tear-down threw, or what it had started failed meanwhile. All other fixtures of the test were "
            + "torn down nevertheless.")

    static let sessionTearDown = Rule(
        "fixtures/session-tear-down",
        headline: "the session fixture {subject} registers a tear-down, which nobody would run",
        hint: "keep what it owns in context.folder(), or give it the lifetime `.suite`",
        help:
            "No test runner says when a run has ended: a session owns files only, which the next run removes."
    )

    static let unasked = Rule(
        "fixtures/unasked", headline: "{subject} was not set up: the test asks for no fixture",
        hint: "ask for it in the test, even for nothing but what it does: _ = try await {subject}.current",
        help:
            "What traits name is set up before the first fixture that the test asks for, whatever the order "
            + "of traits; a test that asks for none gets none.")

    static let ended = Rule(
        "fixtures/ended", headline: "{subject} is asked for after its test has ended",
        hint: "await what the test has started before the test returns",
        help: "A fixture is torn down with its test.")

    static let noTime = Rule(
        "fixtures/no-time", headline: "“{subject}” is no point in time",
        hint: "write it as RFC 3339 does: 2026-03-01T12:00:00Z", help: "A clock starts at a time that exists."
    )

    static let otherApp = Rule(
        "fixtures/other-app", headline: "this test runs {actual}, not {subject}",
        hint: "ask for the app that the nearest .app(…) names",
        help: "The nearest trait decides which app a test runs.")

    static let appDidNotStart = Rule(
        "fixtures/app-did-not-start", headline: "{subject} could not be built or started",
        help: "What the app's own code threw is shown as it is.")

    static let noRemote = Rule(
        "fixtures/no-remote", headline: "{subject} does not say how a server of it is reached",
        hint: "implement static func connect(to url: String), for instance with a RemoteTransport",
        help: "`.remote(url)` tests a server that somebody else started.")

    static let notStartedHere = Rule(
        "fixtures/not-started-here", headline: "{subject} runs on a server that this test did not start",
        hint: "ask it by requests, or bind the app with .app(…, over: .responder)",
        help: "With `.remote(url)` neither the app nor its dependencies exist in the test.")
}
