import AccordJSON
public import AccordReport

/// A fixture could not be had.
public enum FixtureError: Error, Sendable, Equatable {
    /// No trait and no `withFixtures` surrounds the caller.
    case noScope
    /// The scope binds no app.
    case nothingBound
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
        case .noScope: Finding(.noScope)
        case .nothingBound: Finding(.nothingBound)
        case .otherApp(let bound, let asked): Finding(.otherApp, subject: asked, actual: bound)
        case .appDidNotStart(let app, let reason): Finding(.appDidNotStart, subject: app, actual: reason)
        case .noRemote(let app): Finding(.noRemote, subject: app)
        case .notStartedHere(let app): Finding(.notStartedHere, subject: app)
        }
    }
}
