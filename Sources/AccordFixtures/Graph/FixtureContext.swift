package import AccordConfiguration
package import AccordExpectations
public import AccordHTTP
import AccordJSON
import AccordReport
import Synchronization

/// What a fixture may use while it is set up: other fixtures, the clock, a folder, a way to tear down.
public struct FixtureContext: Sendable {
    /// The fixture in whose set-up the current task was started, which may have ended since.
    @TaskLocal private static var surrounding: FixtureContext?

    /// The fixture that is being set up by the current task.
    ///
    /// What a set-up has started and left running, such as a server, asks as the test does once it has ended.
    package static var building: FixtureContext? {
        // A set-up may also open a scope of its own, in which fixtures are asked for as in a test.
        guard let surrounding, surrounding.execution === Scope.current?.execution else { return nil }
        return surrounding.ends.isSetUp ? nil : surrounding
    }

    typealias TearDown = @Sendable () async throws -> Void

    let node: FixtureNode
    let stores: FixtureStores
    /// The scope of the test that asked first; nil in a fixture that outlives its test.
    package let scope: Scope?
    /// For messages, such as `BookshopTests/OrderTests/ordering()`; empty where a fixture outlives its test.
    public let testName: String
    /// The package of the test that asked first: its settings and its journal.
    let package: TestPackage?
    let ends = TearDowns()
    let waits = WaitingTime()

    /// The test, as a fact of a finding.
    var facts: [String: JSON] { testName.isEmpty ? [:] : ["test": JSON(testName)] }

    /// What traits have bound.
    package var bindings: Bindings { node.bindings }
    /// The settings of the package of the test that asked first.
    package var configuration: Configuration? { package?.configuration }
    package var execution: TestExecution? { scope?.execution }

    /// Runs the set-up of this fixture.
    func build<R: Sendable>(_ setUp: () async throws -> R) async throws -> R {
        defer { ends.setUpEnded() }
        let value = try await Self.$surrounding.withValue(self, operation: setUp)
        if node.lifetime == .session, ends.hasBodies { throw FixtureError.sessionTearDown(node.name) }
        return value
    }

    /// The value of another fixture, made now if it was not before.
    ///
    /// - Throws: `FixtureError.undeclared` where `needs` does not name it; what its set-up throws.
    public func value<F: Fixture>(_ fixture: F.Type) async throws -> F.Value {
        guard node.needs(fixture) else {
            throw FixtureError.undeclared(FixtureNode(fixture, in: bindings).name, by: node.name)
        }
        // What is needed has a time limit of its own.
        return try await waiting { try await stores.value(of: fixture, in: bindings, scope: scope) }
    }

    /// Runs something when the value's life ends, or when this set-up fails; the last registered runs first.
    ///
    /// A fixture for the session has no end: where one is registered, whoever asks for the fixture gets
    /// ``FixtureError/sessionTearDown(_:)``.
    public func onTearDown(_ body: @escaping @Sendable () async throws -> Void) {
        if !ends.add(body) { Task { try await body() } }
    }

    /// A folder of this fixture's own, made when it is first asked for and removed after tear-down.
    ///
    /// A session's folders are removed by the next run, once this process has ended.
    /// - Throws: where it cannot be made; `FixtureError.ended` where it is first asked for after tear-down.
    public func folder() throws -> String {
        let folder = try ends.folder {
            try WorkFolders.process.make(for: node.name)
        } remove: { [lifetime = node.lifetime] folder in
            if lifetime != .session { try WorkFolders.process.remove(folder) }
        }
        guard let folder else { throw FixtureError.ended(node.name) }
        return folder
    }

    /// The one clock of the test: the same time in the app, its database, its tokens and its caches.
    public var clock: TestClock { TestClock.of(scope) }

    /// The clients' way to the app that is bound, for a fixture that declares ``BoundApp`` among its needs.
    ///
    /// - Throws: as `TestClient.current` does.
    public var client: TestClient {
        get async throws { try BoundApp.client(of: try await value(BoundApp.self), in: scope) }
    }
}

/// What one set-up has registered for its end.
final class TearDowns: Sendable {
    private struct State {
        var bodies: [FixtureContext.TearDown] = []
        var folder: String?
        var isSetUp = false
        var isTaken = false
    }

    private let state = Mutex(State())

    /// Whether the set-up has ended, well or not.
    var isSetUp: Bool { state.withLock { $0.isSetUp } }

    /// Whether something is to be done at the end, besides removing the folder.
    var hasBodies: Bool { state.withLock { $0.bodies.count > ($0.folder == nil ? 0 : 1) } }

    func setUpEnded() { state.withLock { $0.isSetUp = true } }

    /// - Returns: false when the end has come already.
    func add(_ body: @escaping FixtureContext.TearDown) -> Bool {
        state.withLock { state in
            if !state.isTaken { state.bodies.append(body) }
            return !state.isTaken
        }
    }

    /// The one folder, made when it is first asked for; it is removed after everything else.
    ///
    /// - Returns: nil when the end has come, and there is none.
    func folder(
        _ make: () throws -> String, remove: @escaping @Sendable (String) throws -> Void
    ) throws -> String? {
        try state.withLock { state in
            guard state.folder == nil, !state.isTaken else { return state.folder }
            let folder = try make()
            state.folder = folder
            state.bodies.insert({ try remove(folder) }, at: 0)
            return folder
        }
    }

    /// The bodies in the order in which they run.
    func take() -> [FixtureContext.TearDown] {
        state.withLock { state in
            defer { (state.bodies, state.isTaken) = ([], true) }
            return state.bodies.reversed()
        }
    }
}
