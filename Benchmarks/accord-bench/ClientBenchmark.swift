#if Hummingbird
import AccordFixtures
import AccordHTTP
import AccordHummingbird
import AccordJSON
import ArgumentParser
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging

struct ClientBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "client", abstract: "Sends requests to an app in process.",
        discussion: """
            The app answers with a greeting of 20 bytes. The peer is HummingbirdTesting's router mode.
            Example: accord-bench client --count 2000
            """)

    @Option(help: "How many requests make a run.") var count = 2000
    @OptionGroup var options: RunOptions

    func run() async throws {
        let router = Router()
        router.get("/greetings/{name}") { _, context in
            "hello, \(try context.parameters.require("name"))"
        }
        let app = Application(
            router: router, logger: Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() })
        let built = BuiltApp(app, router: router)
        let transport = try await Greetings.start(built, over: .responder)
        let client = TestClient(transport: transport)
        let ours = try await median {
            let exchange = try await client.get("/greetings/ada")
            precondition(exchange.response.status == .ok)
        }
        try await transport.shutDown()
        let theirs = try await app.test(.router) { client in
            try await median {
                let status = try await client.execute(uri: "/greetings/ada", method: .get) { $0.status }
                precondition(status == .ok)
            }
        }
        Measurement(
            name: "client", seconds: ours, runs: options.runs, peers: [("HummingbirdTesting", theirs)],
            facts: [("count", JSON(count))]
        ).printLine()
    }

    private func median(_ request: () async throws -> Void) async throws -> Double {
        let clock = ContinuousClock()
        var times: [Double] = []
        for run in 0...max(1, options.runs) {
            let start = clock.now
            for _ in 0..<count { try await request() }
            // The first run warms up, and does not count.
            if run > 0 { times.append((clock.now - start) / .seconds(count)) }
        }
        return times.sorted()[times.count / 2]
    }
}

/// Only starts what it is given.
private enum Greetings: HummingbirdTestApp {
    typealias App = BuiltApp<Application<RouterResponder<BasicRequestContext>>>

    static func app(_ dependencies: Void) async throws -> App {
        let router = Router()
        return BuiltApp(Application(router: router), router: router)
    }
}
#endif
