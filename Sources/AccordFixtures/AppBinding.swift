import AccordExpectations
import AccordHTTP
import AccordSnapshots

/// The app that is bound for a test, its type erased.
struct AppBinding: Sendable {
    /// Tells apps of different types, and the same app served differently, apart.
    struct Key: Hashable, Sendable {
        var type: ObjectIdentifier
        var serving: Serving
    }

    let key: Key
    let name: String
    /// Where it was bound: the package of that file has the settings of its clients.
    let site: CallSite
    /// Builds and starts the app; there is none where somebody else's server is used.
    let start: @Sendable () async throws -> RunningApps.Running

    init<T: TestApp>(_ type: T.Type, over serving: Serving, boundAt site: CallSite) {
        key = Key(type: ObjectIdentifier(type), serving: serving)
        name = String(describing: type)
        self.site = site
        start = {
            if let url = serving.remoteURL { return (nil, try await T.connect(to: url)) }
            let app = try await T.app(try await T.dependencies())
            return (app, try await T.start(app, over: serving))
        }
    }
}
