import AccordReport

extension Rule {
    static let noScope = Rule(
        "fixtures/no-scope", headline: "no fixtures are bound where one is asked for",
        hint: "add a trait, @Suite(.app(MyApp.self)), or call inside withFixtures(.app(MyApp.self)) { … }",
        help: "A detached task does not inherit the fixtures of its test: take the client out before.")

    static let nothingBound = Rule(
        "fixtures/nothing-bound", headline: "no app is bound for this test",
        hint: "add a trait, @Suite(.app(MyApp.self)), or call inside withFixtures(.app(MyApp.self)) { … }",
        help: "A client needs an app to talk to.")

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
