#if Hummingbird
import Accord
import AccordHummingbird
import Foundation
import Hummingbird
import Testing

/// Some of an app's routes, as Hummingbird groups them.
struct GreetingRoutes: Sendable {
    var routes: RouteCollection<BasicRequestContext> {
        let routes = RouteCollection(context: BasicRequestContext.self)
        routes.get("/hello/{name}") { _, context in "hello, \(try context.parameters.require("name"))" }
        return routes
    }
}

/// An app of one route collection alone, without the rest of the server.
enum Greetings: HummingbirdTestApp {
    static func app(_ dependencies: Void) async throws -> some HummingbirdApp {
        let router = Router()
        router.addRoutes(GreetingRoutes().routes)
        return BuiltApp(Application(router: router), router: router)
    }
}

@Suite(.app(Greetings.self)) struct RouteCollectionTests {
    @Test func `one route collection is an app`() async throws {
        let client = try await TestClient.current
        let exchange = try await client.get("/hello/Ada").expectStatus(.ok).expectBody("hello, Ada")
        #expect(exchange.route == "/hello/{name}")
        #expect(client.routes == [Route(method: .get, path: "/hello/{name}")])
    }
}
#endif
