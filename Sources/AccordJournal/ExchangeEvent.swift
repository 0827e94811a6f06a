package import AccordJSON

/// A test exchanged a request and a response with its app.
package struct ExchangeEvent: JournalEvent, Equatable {
    /// What a contract says of the exchange.
    package enum Verdict: String, Sendable {
        /// No contract was bound.
        case unchecked
        case kept, broken
    }

    package static let kind = "exchange"

    /// The app, by the name of its type.
    package var app: String
    package var method: String
    /// The path without its query, which may hold what nobody should keep.
    package var path: String
    /// The app's own template, where it is known.
    package var route: String?
    package var status: Int
    package var mediaType: String?
    /// The contract's file, relative to the package, and the template of its operation.
    package var contract: String?
    package var operation: String?
    package var verdict: Verdict
    package var time: Int

    package init(
        app: String, method: String, path: String, status: Int, verdict: Verdict,
        time: Int = Journal.now()
    ) {
        self.app = app
        self.method = method
        self.path = path
        self.status = status
        self.verdict = verdict
        self.time = time
    }

    package var members: [(String, JSON)] {
        let optional = [
            ("route", route), ("mediaType", mediaType), ("contract", contract), ("operation", operation),
        ]
        return [
            ("app", JSON(app)), ("method", JSON(method)), ("path", JSON(path)),
            ("status", JSON(status)), ("verdict", JSON(verdict.rawValue)),
        ] + optional.compactMap { name, value in value.map { (name, JSON($0)) } }
    }

    package init?(members json: JSON, time: Int) {
        guard let app = json["app"]?.string, let method = json["method"]?.string,
            let path = json["path"]?.string, let status = json["status"]?.int,
            let verdict = json["verdict"]?.string.flatMap(Verdict.init)
        else { return nil }
        self.init(app: app, method: method, path: path, status: status, verdict: verdict, time: time)
        route = json["route"]?.string
        mediaType = json["mediaType"]?.string
        contract = json["contract"]?.string
        operation = json["operation"]?.string
    }
}
