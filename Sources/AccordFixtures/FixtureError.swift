import AccordJSON
public import AccordReport

/// A fixture could not be had.
public enum FixtureError: Error, Sendable, Equatable {
    /// A fixture is asked for where no trait and no `withFixtures` surrounds the caller.
    case noScope(String)
    /// The scope binds no app.
    case nothingBound
    /// Fixtures need each other: the names of the circle, the first again at its end.
    case cycle([String])
    /// A fixture lives longer than one that it needs.
    case outlives(String, FixtureLifetime, needs: String, FixtureLifetime)
    /// A fixture asks for another that its `needs` do not name.
    case undeclared(String, by: String)
    /// Set-up threw, or took longer than it may.
    case setUpFailed(String, test: String, reason: String)
    /// A fixture is asked for after its test has ended.
    case ended(String)
    /// A fixture that lives for the session registers a tear-down, which nobody would run.
    case sessionTearDown(String)
    /// A text is no point in time.
    case noTime(String)
    /// The bound app is of another type.
    case otherApp(bound: String, asked: String)
    /// Building or starting the app threw.
    case appDidNotStart(String, reason: String)
    /// The app does not say how a server of it is reached.
    case noRemote(String)
    /// The app runs on a server that somebody else started.
    case notStartedHere(String)
}

extension FixtureError: Reportable {
    public var finding: Finding {
        switch self {
        case .noScope(let name): Finding(.noScope, subject: name)
        case .nothingBound: Finding(.nothingBound)
        case .cycle(let names): Finding(.cycle, subject: names.joined(separator: " → "))
        case .outlives(let name, let lifetime, let need, let shorter):
            Finding(
                .outlives, subject: name, expected: lifetime.rawValue, actual: shorter.rawValue,
                facts: ["need": JSON(need)])
        case .undeclared(let name, let asker):
            Finding(.undeclared, subject: asker, facts: ["need": JSON(name)])
        case .setUpFailed(let name, let test, let reason):
            Finding(
                .setUpFailed, subject: name, actual: reason,
                facts: test.isEmpty ? [:] : ["test": JSON(test)])
        case .ended(let name): Finding(.ended, subject: name)
        case .sessionTearDown(let name): Finding(.sessionTearDown, subject: name)
        case .noTime(let text): Finding(.noTime, subject: text)
        case .otherApp(let bound, let asked): Finding(.otherApp, subject: asked, actual: bound)
        case .appDidNotStart(let app, let reason): Finding(.appDidNotStart, subject: app, actual: reason)
        case .noRemote(let app): Finding(.noRemote, subject: app)
        case .notStartedHere(let app): Finding(.notStartedHere, subject: app)
        }
    }
}

extension FixtureError {
    /// Any error in words: a finding as it is printed, or the error's own description.
    static func reason(of error: any Error) -> String {
        guard let error = error as? any Reportable else { return String(describing: error) }
        return TextRenderer().render([error.finding])
    }
}
