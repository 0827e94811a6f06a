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
}
