public import AccordFixtures

/// An app that says itself how its users are known, so that no test has to.
///
/// A trait `.authentication(…)` wins over it.
public protocol AuthenticatingTestApp: TestApp {
    /// How a client of the app is signed in.
    static var authentication: Authentication { get }
}
