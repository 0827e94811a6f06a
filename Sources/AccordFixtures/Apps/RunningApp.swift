public import AccordHTTP

/// The app of a test, started: the object itself and the transport that reaches it.
public struct RunningApp<App: Sendable>: Sendable {
    public let app: App
    public let transport: any HTTPTransport
}
