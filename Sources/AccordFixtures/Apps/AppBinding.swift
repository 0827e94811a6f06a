package import AccordExpectations
import AccordHTTP
import AccordJSON

/// The app that is bound for a test, its type erased.
struct AppBinding: AppIngredient {
    let type: any TestApp.Type
    let serving: Serving
    /// Where it was bound: the package of that file has the settings of its clients.
    let site: CallSite

    var name: String { String(describing: type) }

    func identity(for app: any TestApp.Type) -> AnyHashable {
        [AnyHashable(ObjectIdentifier(app)), AnyHashable(serving)]
    }
}

extension Bindings {
    /// The type of the app that is bound, for fixtures that ask it for more: its tables, its users.
    package var appType: (any TestApp.Type)? { self[AppBinding.self]?.type }
}

/// The app that is bound for a test, running: what a fixture names in `needs` to use `context.client`.
public enum BoundApp: BoundFixture {
    /// The app itself, unless it is somebody else's server, and the way to it.
    public struct Running: Sendable {
        let app: (any Sendable)?
        let transport: any HTTPTransport
    }

    package static func identity(in bindings: Bindings) -> AnyHashable {
        guard let app = bindings.appType else { return AnyHashable(0) }
        return AnyHashable(bindings.ingredients(of: app))
    }

    package static func needs(in bindings: Bindings) -> [any Fixture.Type] {
        guard let binding = bindings[AppBinding.self], binding.serving.remoteURL == nil else { return [] }
        return binding.type.needs
    }

    package static func name(in bindings: Bindings) -> String {
        bindings[AppBinding.self]?.name ?? String(describing: BoundApp.self)
    }

    public static func setUp(_ context: FixtureContext) async throws -> Running {
        guard let binding = context.bindings[AppBinding.self] else { throw FixtureError.nothingBound }
        return try await start(binding.type, over: binding.serving, context)
    }

    private static func start<T: TestApp>(
        _ type: T.Type, over serving: Serving, _ context: FixtureContext
    ) async throws -> Running {
        do {
            if let url = serving.remoteURL {
                return running(nil, try await T.connect(to: url), context)
            }
            var dependencies = try await T.dependencies(context)
            context.bindings[AppChanges.self]?.apply(to: &dependencies, of: type)
            let app = try await T.app(dependencies)
            return running(app, try await T.start(app, over: serving), context)
        } catch let error as FixtureError {
            throw error
        } catch {
            throw FixtureError.appDidNotStart(context.node.name, reason: FixtureError.reason(of: error))
        }
    }

    private static func running(
        _ app: (any Sendable)?, _ transport: any HTTPTransport, _ context: FixtureContext
    ) -> Running {
        context.onTearDown { try await transport.shutDown() }
        return Running(app: app, transport: transport)
    }
}
