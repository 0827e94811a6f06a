import Accord

/// A small app without a framework: a function that answers requests.
struct Greeter: TestApp {
    typealias App = HandlerTransport
    typealias Dependencies = Void

    static func app(_ dependencies: Void) async throws -> HandlerTransport {
        HandlerTransport(routes: [Route(method: .get, path: "/hello")]) { request in
            switch request.path {
            case "/hello":
                return Self.json(["greeting": "hello", "id": "0b0c3f4a-6a0e-4a54-9d0a-0d7f3b6b7c11"])
            case "/expect":
                // A handler may assert as well: here, on a value that nobody stored.
                expectSnapshot(of: "unheard of", as: .lines, named: "handler", record: .never)
                return Self.json([:])
            case "/broken": throw Broken()
            default: return Response(status: .notFound)
            }
        }
    }

    static func start(_ app: HandlerTransport, over serving: Serving) async throws -> any HTTPTransport {
        app
    }

    struct Broken: Error {}

    private static func json(_ body: JSON) -> Response {
        Response(headers: [.contentType: "application/json"], body: Body(body.serialized(.compact)))
    }
}
