import AccordConfiguration
import AccordExpectations
import AccordHTTP
import AccordJournal
import AccordReport

/// One set-up of one fixture, within its time limit, told to the journal.
struct FixtureSetUp: Sendable {
    let context: FixtureContext

    init(_ node: FixtureNode, stores: FixtureStores, scope: Scope?) {
        let isOfTest = node.lifetime == .test
        let stores = isOfTest ? stores : FixtureStores(suite: stores.suite)
        context = FixtureContext(
            node: node, stores: stores, scope: isOfTest ? scope : nil,
            testName: isOfTest ? scope?.execution.testName ?? "" : "", package: scope?.execution.package)
    }

    /// - Throws: `FixtureError.setUpFailed`, after what the fixture had registered has been torn down.
    func run() async throws -> (any Sendable, MadeFixture) {
        let clock = ContinuousClock()
        let start = clock.now
        do {
            let context = context
            let value = try await TimeLimit.run(
                context.limit, besides: { context.waits.total },
                orThrow: FixtureTimeOut(limit: context.limit)
            ) {
                try await context.build { try await context.node.type.make(context) }
            }
            let setUp = clock.now - start
            // Nobody ends a session, and so nobody would tell of it later.
            if context.node.lifetime == .session { context.note(setUp: setUp) }
            return (value, MadeFixture(context: context, setUp: setUp))
        } catch {
            let fixture = MadeFixture(context: context, setUp: clock.now - start, failed: true)
            await fixture.tearDown()
            // A need that failed has said what went wrong with it.
            if error is FixtureError { throw error }
            throw FixtureError.setUpFailed(
                context.node.name, test: context.testName, reason: FixtureError.reason(of: error))
        }
    }
}

/// A set-up or a tear-down took longer than it may.
struct FixtureTimeOut: Error, CustomStringConvertible {
    let limit: Duration

    var description: String {
        "it did not end within \(limit / .seconds(1)) seconds (.fixtures(…, timeLimit:), or fixtures.timeLimit "
            + "in accord.yaml, gives it more)"
    }
}

/// A fixture that was set up, and what its end is to do.
struct MadeFixture: Sendable {
    let context: FixtureContext
    let setUp: Duration
    var failed = false

    /// Runs all that was registered, the last first; what throws is reported and stops nothing.
    func tearDown() async {
        let clock = ContinuousClock()
        let start = clock.now
        let limit = context.limit
        var failures: [String] = []
        for body in context.ends.take() {
            do {
                try await TimeLimit.run(limit, orThrow: FixtureTimeOut(limit: limit)) { try await body() }
            } catch {
                failures.append(FixtureError.reason(of: error))
            }
        }
        let findings = failures.map {
            Finding(.tearDownFailed, subject: context.node.name, actual: $0, facts: context.facts)
        }
        Reporter.record(findings, at: nil, in: context.scope)
        context.note(setUp: setUp, tearDown: clock.now - start, failed: failed || !failures.isEmpty)
    }
}

extension FixtureContext {
    /// How long a set-up or a tear-down may take.
    fileprivate var limit: Duration {
        scope?.bindings[FixtureTimeLimit.self]?.duration ?? package?.configuration.fixtureTimeLimit
            ?? .seconds(60)
    }

    /// Tells the journal of this fixture's times.
    fileprivate func note(setUp: Duration, tearDown: Duration? = nil, failed: Bool = false) {
        package?.journal.append(
            FixtureEvent(
                fixture: node.name, lifetime: node.lifetime.rawValue, needs: node.needs.map(\.name),
                test: testName, setUp: setUp / .milliseconds(1),
                tearDown: tearDown.map { $0 / .milliseconds(1) }, failed: failed))
    }
}

extension Fixture {
    /// The value with its type erased.
    fileprivate static func make(_ context: FixtureContext) async throws -> any Sendable {
        try await setUp(context)
    }
}
