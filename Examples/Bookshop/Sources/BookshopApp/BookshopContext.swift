#if Hummingbird && GRDB
public import Hummingbird

/// What is known about a request while it is served.
public struct BookshopContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    /// Who asks, once the ``Authenticator`` has recognised them.
    var user: User?

    public init(source: Source) {
        coreContext = CoreRequestContextStorage(source: source)
    }
}
#endif
