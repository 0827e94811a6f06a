import Foundation

/// What traits change of apps: their settings, and their dependencies once they are made.
struct AppChanges: AppIngredient {
    private struct Change: Sendable {
        let id = UUID()
        let app: ObjectIdentifier
        let apply: @Sendable (inout any Sendable) -> Void
    }

    private var settings: [Change] = []
    private var dependencies: [Change] = []

    /// Adds a change of an app's settings.
    mutating func add<T: TestApp>(
        settings app: T.Type, _ change: @escaping @Sendable (inout T.Settings) -> Void
    ) {
        settings.append(Self.change(of: app, change))
    }

    /// Adds a change of an app's dependencies.
    mutating func add<T: TestApp>(
        dependencies app: T.Type, _ change: @escaping @Sendable (inout T.Dependencies) -> Void
    ) {
        dependencies.append(Self.change(of: app, change))
    }

    func appending(_ inner: AppChanges) -> AppChanges {
        var all = self
        all.settings += inner.settings
        all.dependencies += inner.dependencies
        return all
    }

    func identity(for app: any TestApp.Type) -> AnyHashable {
        AnyHashable((settings + dependencies).filter { $0.app == ObjectIdentifier(app) }.map(\.id))
    }

    /// The settings of an app, the changes of inner traits after those of outer ones.
    func settings<T: TestApp>(of app: T.Type) -> T.Settings {
        Self.changed(app.settings(), by: settings.filter { $0.app == ObjectIdentifier(app) })
    }

    func apply<T: TestApp>(to value: inout T.Dependencies, of app: T.Type) {
        value = Self.changed(value, by: dependencies.filter { $0.app == ObjectIdentifier(app) })
    }

    // MARK: -

    private static func change<Value: Sendable>(
        of app: any TestApp.Type, _ change: @escaping @Sendable (inout Value) -> Void
    ) -> Change {
        Change(app: ObjectIdentifier(app)) { erased in
            guard var value = erased as? Value else { return }
            change(&value)
            erased = value
        }
    }

    private static func changed<Value: Sendable>(_ value: Value, by changes: [Change]) -> Value {
        var erased: any Sendable = value
        for change in changes { change.apply(&erased) }
        return erased as? Value ?? value
    }
}
