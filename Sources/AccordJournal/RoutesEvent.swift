package import AccordJSON

/// An app that a test started serves these routes; told once a process.
package struct RoutesEvent: JournalEvent, Equatable {
    package struct Route: Sendable, Hashable {
        package var method: String
        /// The app's own template, such as `/books/{id}`.
        package var path: String

        package init(method: String, path: String) {
            self.method = method
            self.path = path
        }
    }

    package static let kind = "routes"

    /// The app, by the name of its type.
    package var app: String
    package var routes: [Route]
    package var time: Int

    package init(app: String, routes: [Route], time: Int = Journal.now()) {
        self.app = app
        self.routes = routes
        self.time = time
    }

    package var members: [(String, JSON)] {
        let routes = routes.map { JSON(elements: [JSON($0.method), JSON($0.path)]) }
        return [("app", JSON(app)), ("routes", JSON(elements: routes))]
    }

    package init?(members json: JSON, time: Int) {
        guard let app = json["app"]?.string, let routes = json["routes"] else { return nil }
        self.init(
            app: app,
            routes: routes.elements.compactMap { route in
                guard let method = route[0]?.string, let path = route[1]?.string else { return nil }
                return Route(method: method, path: path)
            },
            time: time)
    }
}
