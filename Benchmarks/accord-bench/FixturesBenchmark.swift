import AccordFixtures
import AccordJSON
import ArgumentParser

struct FixturesBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fixtures", abstract: "Sets a graph of 20 fixtures up and tears it down.",
        discussion: """
            Every fixture stands on the one below it. The peer is the same 20 functions called one after the other, \
            with nothing declared, shared or torn down.
            Example: accord-bench fixtures --count 200
            """)

    @Option(help: "How many tests make a run.") var count = 200
    @OptionGroup var options: RunOptions

    func run() async throws {
        let graph = try await median { try await withFixtures { _ = try await Twenty.current } }
        let plain = try await median { for number in 1...20 { _ = try await Zero.height(number) } }
        Measurement(
            name: "fixtures", seconds: graph, runs: options.runs, peers: [("plain calls", plain)],
            facts: [("fixtures", JSON(20)), ("count", JSON(count))]
        ).printLine()
    }

    private func median(_ test: () async throws -> Void) async throws -> Double {
        let clock = ContinuousClock()
        var times: [Double] = []
        for run in 0...max(1, options.runs) {
            let start = clock.now
            for _ in 0..<count { try await test() }
            // The first run warms up, and does not count.
            if run > 0 { times.append((clock.now - start) / .seconds(count)) }
        }
        return times.sorted()[times.count / 2]
    }
}

private enum Zero: Fixture {
    static func setUp(_ context: FixtureContext) async throws -> Int { try await height(0) }

    /// What a set-up does besides being set up.
    @inline(never) static func height(_ number: Int) async throws -> Int { number }
}

private enum Above<Below: Fixture>: Fixture where Below.Value == Int {
    static var needs: [any Fixture.Type] { [Below.self] }

    static func setUp(_ context: FixtureContext) async throws -> Int {
        context.onTearDown {}
        return try await context.value(Below.self) + 1
    }
}

private typealias Five = Above<Above<Above<Above<Above<Zero>>>>>
private typealias Ten = Above<Above<Above<Above<Above<Five>>>>>
private typealias Fifteen = Above<Above<Above<Above<Above<Ten>>>>>
private typealias Twenty = Above<Above<Above<Above<Fifteen>>>>
